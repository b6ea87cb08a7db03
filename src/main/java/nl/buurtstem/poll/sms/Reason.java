package nl.buurtstem.poll.sms;

import java.util.Locale;

/// Why a conversation ended as it did.
enum Reason {
  /// For a week.
  NO_ANSWER,
  POLL_OVER,
  POLL_FULL,
  OTHER_POLL,
  STOP,
  /// Everything was skipped.
  EMPTY,
  /// The answers were sent by web.
  BY_WEB,
  /// The same text came again and again: a machine, or somebody who is stuck.
  LOOP,
  CODE_USED,
  CODE_INVALID;

  /// The end of the key of its text.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
