package nl.buurtstem.poll.sms;

import java.util.Locale;

/// Where a conversation stands.
enum ConversationState {
  /// A question is open.
  WAITING,
  /// The answers were sent. Whose it was is not kept.
  COMPLETED,
  /// No answer came for too long, the same came too often, or the poll closed.
  EXPIRED,
  /// The person began another poll; this one can be gone on with by its word.
  INTERRUPTED,
  /// The person said STOP.
  STOPPED,
  /// The answers could not be sent.
  FAILED;

  /// The end of the keys of its texts.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
