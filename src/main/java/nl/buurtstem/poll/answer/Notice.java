package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Something that happened just before a page is shown; it travels in the address after a form.
enum Notice {
  /// These answers had been sent already; they were counted once.
  SENT_BEFORE,
  /// Earlier answers had gone; the one just given is kept.
  EXPIRED,
  /// A question that is not asked after the other answers.
  NOT_ASKED,
  /// There is nothing to send yet.
  NOTHING,
  /// These answers were sent; what changes now counts once it is sent again.
  CHANGING;

  /// The name of the parameter.
  private static final String PARAMETER = "melding";

  private String key() {
    return "poll.notice." + name().toLowerCase(Locale.ROOT);
  }

  /// An address that shows this notice.
  String on(String url) {
    return url + "?" + PARAMETER + "=" + name().toLowerCase(Locale.ROOT);
  }

  /// What just happened, when a page was reached with a code for it in its address.
  static Optional<String> of(HttpRequest<?> request, Frame frame) {
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .flatMap(Notice::read)
        .map(notice -> frame.t(notice.key()));
  }

  private static Optional<Notice> read(String value) {
    for (var notice : values()) {
      if (notice.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(notice);
      }
    }
    return Optional.empty();
  }
}
