package nl.buurtstem.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Purpose;

/// A message to send.
///
/// @param key the caller's own: the same key twice is one message. At most 200 characters, and
///   nothing personal is in it
/// @param subject of an e-mail
/// @param batch see [nl.buurtstem.messaging.batch.Batches]; empty for what goes by itself
/// @param notBefore when it may go at the earliest
/// @param notAfter when it would come too late
public record NewMessage(
    String key,
    ContactId to,
    Medium medium,
    Purpose purpose,
    String language,
    Optional<String> subject,
    String text,
    Optional<UUID> batch,
    Instant notBefore,
    Instant notAfter) {
  private static final int LONGEST_KEY = 200;

  /// Checks the key and the times.
  public NewMessage {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("a message has a key of 1 to 200 characters");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("a message has a text");
    }
    if (!notAfter.isAfter(notBefore)) {
      throw new IllegalArgumentException("a message ends after it begins");
    }
  }
}
