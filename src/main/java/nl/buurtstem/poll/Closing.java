package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.util.List;

/// What happens when a poll closes, within the transaction that closes it.
@Singleton
class Closing {
  private final Tallies tallies;
  private final Unfinished unfinished;
  private final List<ClosingListener> listeners;

  Closing(Tallies tallies, Unfinished unfinished, List<ClosingListener> listeners) {
    this.tallies = tallies;
    this.unfinished = unfinished;
    this.listeners = listeners;
  }

  /// No response can come in any more: whoever is storing one holds the poll's row, and this
  /// transaction has it now. So the count is exact.
  void close(Poll poll) {
    unfinished.remove(poll);
    var closed = new ClosedPoll(poll, tallies.exact(poll));
    listeners.forEach(listener -> listener.closed(closed));
  }
}
