package nl.buurtstem.messaging.batch;

import java.util.Locale;

/// How a batch stands, as people see it: its state, and what that comes to now.
public enum BatchStanding {
  /// Its messages are being sent.
  RUNNING,
  /// Nothing goes until the morning.
  NIGHT,
  /// There is nothing left to send.
  FINISHED,
  /// Somebody halted it.
  PAUSED,
  /// The next message would cost more than there is.
  BATCH_LIMIT,
  /// Somebody ended it; what was not sent will not be.
  STOPPED;

  /// The key of its name in words.
  public String key() {
    return "staff.messaging.batch." + name().toLowerCase(Locale.ROOT);
  }

  /// Whether it can be halted.
  public boolean mayPause() {
    return this == RUNNING || this == NIGHT;
  }

  /// Whether it can still be ended, and its limit changed.
  public boolean mayStop() {
    return this != STOPPED && this != FINISHED;
  }

  /// @param left whether messages wait to be sent
  /// @param byDay whether they may go now
  static BatchStanding of(BatchState state, boolean left, boolean byDay) {
    return switch (state) {
      case RUNNING -> !left ? FINISHED : byDay ? RUNNING : NIGHT;
      case PAUSED -> PAUSED;
      case BATCH_LIMIT -> BATCH_LIMIT;
      case STOPPED -> STOPPED;
    };
  }
}
