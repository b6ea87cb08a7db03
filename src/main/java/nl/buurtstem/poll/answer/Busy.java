package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import nl.buurtstem.platform.Frame;

/// What a page says when very much comes from the network of whoever sends.
final class Busy {
  private Busy() {}

  /// The browser works for a moment.
  static String proving(Frame frame) {
    return frame.t("poll.busy.proving");
  }

  /// It is too busy: later is better.
  static String wait(Frame frame) {
    return frame.t("poll.busy.wait");
  }

  /// Tells programs when to come back.
  static MutableHttpResponse<?> retryAfter(MutableHttpResponse<?> response, Duration remaining) {
    return response.header(HttpHeaders.RETRY_AFTER, Long.toString(remaining.toSeconds()));
  }
}
