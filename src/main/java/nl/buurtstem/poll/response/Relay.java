package nl.buurtstem.poll.response;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets another thread work on items while the next ones are being read. Where there are few, there
/// is no other thread. Items are worked on in order, by one thread at a time; all of them are done
/// when it is closed.
///
/// @param <T> what is handed over
final class Relay<T> implements AutoCloseable {
  private static final int TOGETHER = 500;
  private static final int MOST_WAITING = 8;

  private final Consumer<T> work;
  private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private List<T> next = new ArrayList<>(TOGETHER);
  private @Nullable Thread worker;
  private @Nullable RuntimeException failure;

  Relay(Consumer<T> work) {
    this.work = work;
  }

  /// Hands an item over. Once the work on one has failed, nothing is done with later ones.
  void accept(T item) {
    next.add(item);
    if (next.size() == TOGETHER) {
      if (worker == null) {
        worker = Thread.ofPlatform().name("counting").daemon().start(this::workThrough);
      }
      put(next);
      next = new ArrayList<>(TOGETHER);
    }
  }

  /// Returns when all is done.
  ///
  /// @throws RuntimeException what the work on an item threw
  @Override
  public void close() {
    var running = worker;
    if (running == null) {
      next.forEach(work);
      return;
    }
    if (!next.isEmpty()) {
      put(next);
    }
    put(List.of()); // the end
    try {
      running.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void put(List<T> items) {
    try {
      waiting.put(items);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void workThrough() {
    try {
      for (var items = waiting.take(); !items.isEmpty(); items = waiting.take()) {
        if (failure == null) {
          work(items);
        }
      }
    } catch (InterruptedException e) {
      failure = interrupted(e);
    }
  }

  private void work(List<T> items) {
    try {
      items.forEach(work);
    } catch (RuntimeException e) {
      failure = e; // thrown when it is closed
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while responses were read", e);
  }
}
