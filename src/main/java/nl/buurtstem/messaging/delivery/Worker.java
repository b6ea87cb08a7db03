package nl.buurtstem.messaging.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.Transports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is in the outbox. Any number of copies of the service work one outbox: a message is
/// claimed by one of them, and one whose claim was not finished is looked up at the provider before
/// anything is sent again (ADR 10).
@Singleton
public class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /// Each message that is being sent takes a connection of the pool, and with the simulator two.
  private static final int AT_ONCE = 4;

  private static final int CLAIMED = 20;

  private final Claims claims;
  private final Sending sending;
  private final Unclear unclear;
  private final Deliveries deliveries;
  private final Transports transports;

  Worker(
      Claims claims,
      Sending sending,
      Unclear unclear,
      Deliveries deliveries,
      Transports transports) {
    this.claims = claims;
    this.sending = sending;
    this.unclear = unclear;
    this.deliveries = deliveries;
    this.transports = transports;
  }

  /// Sends what is due, as far as the pace allows, and looks up what is unclear.
  ///
  /// @return how many messages were claimed
  public int run() {
    claims.expire();
    claims.giveUpLost();
    deliveries.catchUp();
    int done = 0;
    for (var transport : transports.all()) {
      lookUp(transport);
      List<Claims.Claimed> claimed;
      do {
        claimed = claims.take(transport, CLAIMED);
        send(claimed, transport);
        done += claimed.size();
      } while (!claimed.isEmpty());
    }
    return done;
  }

  private void lookUp(Transport transport) {
    var one = unclear.next(transport);
    while (one.isPresent()) {
      one = unclear.next(transport);
    }
  }

  private void send(List<Claims.Claimed> claimed, Transport transport) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      claimed.stream()
          .map(one -> threads.submit(() -> sending.send(one, transport)))
          .toList()
          .forEach(Worker::finish);
    }
  }

  /// One that failed stays claimed until its lease ends, and is then looked up.
  private static void finish(Future<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      LOG.error("A message could not be sent, or that could not be stored", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
