package nl.buurtstem.poll;

/// Whoever must act when a person publishes a poll's results.
public interface PublishingListener {

  /// Called inside the transaction that publishes, with the poll in state PUBLISHED.
  void published(Poll poll);
}
