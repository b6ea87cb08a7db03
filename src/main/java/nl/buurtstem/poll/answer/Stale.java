package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import nl.buurtstem.platform.Frame;

/// What is said on a page that stood open for so long that its form cannot be taken in: it is shown
/// again with all that was typed, and is to be sent once more. Only that second press stores
/// anything.
final class Stale {
  /// The key of what the page's title begins with.
  static final String MARK = "poll.stale.mark";

  private Stale() {}

  /// For a page with something filled in: what happened and what to do.
  static String notice(HttpRequest<?> request, Frame frame) {
    return cookies(request, frame, frame.t("poll.stale"));
  }

  /// For a page with nothing but a button.
  static String nothing(HttpRequest<?> request, Frame frame) {
    return cookies(request, frame, frame.t("poll.stale.nothing"));
  }

  /// A browser that brings no cookie at all may well keep none.
  private static String cookies(HttpRequest<?> request, Frame frame, String text) {
    return request.getCookies().isEmpty() ? text + " " + frame.t("poll.stale.cookies") : text;
  }
}
