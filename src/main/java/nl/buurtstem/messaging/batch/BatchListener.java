package nl.buurtstem.messaging.batch;

import java.util.UUID;

/// A feature that must know when a batch of its messages is ended.
public interface BatchListener {
  /// In the transaction in which it is: what waited is cancelled by now.
  void stopped(UUID batch);
}
