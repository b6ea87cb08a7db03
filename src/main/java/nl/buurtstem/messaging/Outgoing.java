package nl.buurtstem.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.resident.ContactAddress;

/// A message as a provider gets it.
///
/// @param id ours
/// @param subject of an e-mail
/// @param notAfter the provider should not deliver it later
/// @param firstTried when it was handed over for the first time
public record Outgoing(
    UUID id,
    ContactAddress to,
    String language,
    Optional<String> subject,
    String text,
    Instant notAfter,
    Instant firstTried) {

  /// Without what is in it.
  @Override
  public String toString() {
    return "Outgoing[" + id + "]";
  }
}
