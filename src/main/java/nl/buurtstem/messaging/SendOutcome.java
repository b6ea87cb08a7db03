package nl.buurtstem.messaging;

import java.time.Duration;

/// What became of handing a message over.
public sealed interface SendOutcome {
  /// The provider has it.
  ///
  /// @param providerId by which it reports about it
  record Accepted(String providerId) implements SendOutcome {}

  /// The provider surely did not take it.
  ///
  /// @param code the provider's own
  /// @param hard whether it never will, so that the number is not tried again
  record Refused(String code, boolean hard) implements SendOutcome {}

  /// The provider surely did not take it, and it can be tried again.
  ///
  /// @param pause before that
  /// @param code the provider's own
  record Later(Duration pause, String code) implements SendOutcome {}

  /// It may or may not have it.
  ///
  /// @param reason in a few words for staff, without anything of the message
  record Unknown(String reason) implements SendOutcome {}
}
