package nl.buurtstem.poll.response;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores responses that arrive while others are being stored together, in one transaction with one
/// durable commit. Nobody waits for company: who comes when it is quiet is stored at once and
/// alone. Nobody suffers from it either: when anything is odd about one of them (it was sent
/// before, its poll has closed, it does not fit), nothing of what came together is stored, and each
/// is stored alone.
@Singleton
public class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  /// How many transactions may be under way: one waits for the disk while the next is filled.
  static final int AT_ONCE = 2;

  private static final int MOST_TOGETHER = 32;

  private final TransactionOperations<Connection> transactions;
  private final ArrivalStore arrivals;
  private final Clock clock;
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

  Arrivals(TransactionOperations<Connection> transactions, ArrivalStore arrivals, Clock clock) {
    this.transactions = transactions;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  private record Waiting(Arrival arrival, CompletableFuture<Boolean> stored) {}

  /// Stores a response, alone or together with others; returns when that is durable.
  ///
  /// @param stored the outcome when it was stored together with others
  /// @param alone stores it alone; gives the outcome
  public <T> T store(Arrival arrival, T stored, Supplier<T> alone) {
    if (turns.tryAcquire()) {
      try {
        return alone.get();
      } finally {
        endTurn();
      }
    }
    var waiting = new Waiting(arrival, new CompletableFuture<>());
    queue.add(waiting);
    beginTurn(); // a turn may have ended just before it was in the queue
    return waiting.stored().join() ? stored : alone.get();
  }

  /// How many wait for a turn.
  int waiting() {
    return queue.size();
  }

  private void endTurn() {
    turns.release();
    beginTurn();
  }

  private void beginTurn() {
    if (!queue.isEmpty() && turns.tryAcquire()) {
      Thread.startVirtualThread(this::turn);
    }
  }

  private void turn() {
    var together = new ArrayList<Waiting>();
    boolean stored = false;
    try {
      for (var next = queue.poll(); next != null; next = queue.poll()) {
        together.add(next);
        if (together.size() == MOST_TOGETHER) {
          break;
        }
      }
      stored = together.isEmpty() || store(together.stream().map(Waiting::arrival).toList());
    } catch (RuntimeException e) {
      LOG.debug("{} responses are stored one by one", together.size(), e);
    } finally {
      endTurn();
      for (var waiting : together) {
        waiting.stored().complete(stored);
      }
    }
  }

  private boolean store(List<Arrival> together) {
    return transactions.executeWrite(transaction -> {
      boolean stored = arrivals.add(together, clock.instant());
      if (!stored) {
        transaction.setRollbackOnly();
      }
      return stored;
    });
  }
}
