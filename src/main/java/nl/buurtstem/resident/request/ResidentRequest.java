package nl.buurtstem.resident.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.platform.guard.Mark;

/// A request, without what is sealed of it.
///
/// @param language in which its sender wants to be answered
/// @param dueOn the last day on which they may still hear, in Amsterdam
/// @param marks what was odd about how it came in
/// @param forgottenAt when address and message were destroyed
record ResidentRequest(
    UUID id,
    Reference reference,
    Wish wish,
    String language,
    Instant receivedAt,
    LocalDate dueOn,
    Set<Mark> marks,
    Optional<Extension> extension,
    Optional<Closing> closing,
    Optional<Instant> forgottenAt) {

  /// That more time was taken.
  ///
  /// @param reason in the words of whoever decided it
  record Extension(Instant at, String reason) {}

  /// That it was answered.
  ///
  /// @param reason in the words of whoever did; may be empty unless it was refused
  record Closing(Instant at, Outcome outcome, String reason) {}

  /// Whether its sender still waits.
  boolean open() {
    return closing.isEmpty();
  }

  /// Whether its sender should have heard before today.
  boolean late(LocalDate today) {
    return open() && today.isAfter(dueOn);
  }

  /// Whether more time can be taken: once, and only while the first month lasts, for within it the
  /// sender has to hear of it (GDPR article 12(3)).
  boolean extendable(LocalDate today) {
    return open() && extension.isEmpty() && !today.isAfter(dueOn);
  }
}
