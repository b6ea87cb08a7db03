package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.BatchMoney;

/// Looks up one message, held while the provider is asked. Only what the provider surely has not is
/// sent again; in doubt it is not: one text too few is better than two.
@Singleton
class Reconciling {
  private static final Duration AGAIN = Duration.ofMinutes(2);

  /// Of what is this much too late it is asked only once a day whether it went out.
  private static final Duration LONG_AGO = Duration.ofHours(1);

  private static final Duration DAILY = Duration.ofDays(1);

  private final MessageStore store;
  private final Clock clock;

  Reconciling(MessageStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What was found out.
  sealed interface Done {
    /// The provider has it.
    record Found(String providerId) implements Done {}

    /// It was surely not sent.
    record NotSent(BatchMoney.Part part) implements Done {}

    /// Still nobody knows.
    record Still() implements Done {}
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Optional<Done> next(Transport transport) {
    return store.lockUnknown(transport.medium()).map(message -> lookUp(message, transport));
  }

  private Done lookUp(Message message, Transport transport) {
    var lookup =
        store
            .outgoing(message)
            .map(transport::find)
            .orElseGet(() -> new Lookup.Unclear("address or text was erased"));
    return switch (lookup) {
      case Lookup.Found(var providerId) when !store.knows(providerId) -> {
        store.sent(message, providerId);
        yield new Done.Found(providerId);
      }
      // Somebody got the same text twice, and this is the other one.
      case Lookup.Found _ -> still(message, "found another");
      case Lookup.NotFound _ -> notFound(message);
      case Lookup.Unclear(var reason) -> still(message, reason);
    };
  }

  private Done notFound(Message message) {
    var now = clock.instant();
    if (message.notAfter().isAfter(now)) {
      store.later(message, DeliveryState.WAITING, now, "not found", false);
    } else {
      store.end(message, DeliveryState.EXPIRED, "not found");
    }
    return new Done.NotSent(message.part());
  }

  private Done still(Message message, String reason) {
    var now = clock.instant();
    boolean past = now.isAfter(message.notAfter().plus(LONG_AGO));
    store.later(message, DeliveryState.UNKNOWN, now.plus(past ? DAILY : AGAIN), reason, false);
    return new Done.Still();
  }
}
