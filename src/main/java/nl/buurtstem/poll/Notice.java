package nl.buurtstem.poll;

import java.util.Locale;
import java.util.Optional;

/// Something that happened just before a page is shown; it travels in the address after a form.
enum Notice {
  /// These answers had been sent already; they were counted once.
  SENT_BEFORE,
  /// Earlier answers had gone; the one just given is kept.
  EXPIRED,
  /// A question that is not asked after the other answers.
  NOT_ASKED,
  /// There is nothing to send yet.
  NOTHING;

  /// The name of the parameter.
  static final String PARAMETER = "melding";

  String key() {
    return "poll.notice." + name().toLowerCase(Locale.ROOT);
  }

  /// An address that shows this notice.
  String on(String url) {
    return url + "?" + PARAMETER + "=" + name().toLowerCase(Locale.ROOT);
  }

  static Optional<Notice> read(String value) {
    for (var notice : values()) {
      if (notice.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(notice);
      }
    }
    return Optional.empty();
  }
}
