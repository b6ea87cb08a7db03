package nl.buurtstem.messaging.batch;

/// How a batch stands.
public enum BatchState {
  /// Its messages are sent, by day.
  RUNNING,
  /// Somebody halted it.
  PAUSED,
  /// The next message would cost more than there is.
  BATCH_LIMIT,
  /// Somebody ended it; what was not sent will not be.
  STOPPED
}
