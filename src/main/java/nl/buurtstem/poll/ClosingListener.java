package nl.buurtstem.poll;

/// Whoever must act when a poll closes, such as the monitor.
public interface ClosingListener {

  /// Called inside the transaction that closes the poll: what it writes is kept or undone together
  /// with the closing, and when it throws, the poll stays open.
  void closed(ClosedPoll poll);

  /// Called when a poll that had closed was counted again, because a person decided which responses
  /// count. Inside the transaction of that decision.
  default void recounted(ClosedPoll poll) {}
}
