package nl.buurtstem.messaging.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A text that somebody sent us, and what we answered at once.
///
/// @param text empty once it was destroyed
/// @param replies none where nothing was answered, or they were destroyed
/// @param language in which we answered
public record Exchange(
    Instant at, Optional<String> text, List<String> replies, Optional<String> language) {
  /// Keeps the list as it is now.
  public Exchange {
    replies = List.copyOf(replies);
  }
}
