package nl.buurtstem.messaging.twilio;

import java.time.Duration;
import java.util.Optional;

/// What Twilio answers where it is not a success, without its words: those hold the number.
final class TwilioAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Optional<Integer> code;
  private final transient Optional<Duration> wait;

  /// @param status of HTTP
  /// @param code Twilio's own, where it gave one
  /// @param wait how long it asks to wait, where it does
  TwilioAnswer(int status, Optional<Integer> code, Optional<Duration> wait) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.code = code;
    this.wait = wait;
  }

  int status() {
    return status;
  }

  Optional<Integer> code() {
    return code;
  }

  Optional<Duration> pause() {
    return wait;
  }
}
