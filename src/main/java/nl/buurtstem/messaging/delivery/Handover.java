package nl.buurtstem.messaging.delivery;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Suppressions;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.BatchMoney;
import nl.buurtstem.messaging.delivery.Sending.After;
import nl.buurtstem.resident.Consents;

/// The moment at which a message leaves. The transaction holds the contact (shared) and the message
/// while the provider is asked: so a STOP is stored before that, and then nothing leaves, or after
/// it; and no other worker takes the message for lost while its request is under way. It is the one
/// place where something external is called within a transaction; a provider has ten seconds.
@Singleton
class Handover {
  /// A claim with less left than this is not used: it could end while the request is under way.
  private static final Duration LEFT = Duration.ofSeconds(20);

  /// Before a message is looked up: providers list what they took a little later.
  private static final Duration SETTLE = Duration.ofMinutes(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final Consents consents;
  private final Suppressions suppressions;
  private final MessageStore store;
  private final BatchMoney money;
  private final BeanProvider<LastLook> looks;
  private final Clock clock;

  Handover(
      Consents consents,
      Suppressions suppressions,
      MessageStore store,
      BatchMoney money,
      BeanProvider<LastLook> looks,
      Clock clock) {
    this.consents = consents;
    this.suppressions = suppressions;
    this.store = store;
    this.money = money;
    this.looks = looks;
    this.clock = clock;
  }

  /// Sends a message if it may still be sent.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  After send(Claims.Claimed claimed, Transport transport) {
    boolean allowed = consents.allowsNow(claimed.to(), claimed.purpose());
    var message = store.lock(claimed.id());
    if (message.state() != DeliveryState.CLAIMED
        || !message.claim().equals(Optional.of(claimed.claim()))) {
      return new After.Nothing();
    }
    var now = clock.instant();
    if (message.leaseUntil().orElseThrow().isBefore(now.plus(LEFT))) {
      store.later(message, DeliveryState.WAITING, now, "", false);
      return new After.NotSent();
    }
    if (!message.notAfter().isAfter(now)) {
      return end(message, DeliveryState.EXPIRED, "");
    }
    if (!allowed) {
      return end(message, DeliveryState.SUPPRESSED, "no consent");
    }
    if (suppressions.has(message.to())) {
      return end(message, DeliveryState.SUPPRESSED, "unreachable");
    }
    if (needless(message)) {
      return end(message, DeliveryState.CANCELLED, "not needed");
    }
    return switch (money.state(message.part())) {
      case STOPPED -> end(message, DeliveryState.CANCELLED, "");
      case PAUSED -> {
        store.later(message, DeliveryState.WAITING, now, "", false);
        yield new After.NotSent();
      }
      case RUNNING, BATCH_LIMIT ->
          store
              .outgoing(message)
              .map(outgoing -> handOver(message, outgoing, transport))
              .orElseGet(() -> end(message, DeliveryState.SUPPRESSED, "erased"));
    };
  }

  private boolean needless(Message message) {
    return message.part().batch().isPresent()
        && looks.stream().anyMatch(look -> look.needless(message.key()));
  }

  private After handOver(Message message, Outgoing outgoing, Transport transport) {
    return switch (transport.send(outgoing)) {
      case SendOutcome.Accepted(var providerId) -> {
        store.sent(message, providerId);
        yield new After.Sent(providerId);
      }
      case SendOutcome.Refused(var code, var hard) -> refused(message, code, hard);
      case SendOutcome.Later(var asked, var code) -> {
        var until = clock.instant().plus(longer(asked, message.tries()));
        store.later(message, DeliveryState.WAITING, until, code, false);
        yield new After.TooFast(clock.instant().plus(shorter(asked)));
      }
      case SendOutcome.Unknown(var reason) -> {
        store.later(message, DeliveryState.UNKNOWN, clock.instant().plus(SETTLE), reason, false);
        yield new After.Nothing();
      }
    };
  }

  private After refused(Message message, String code, boolean hard) {
    var failure = Failure.of(code) == Failure.SOFT && hard ? Failure.HARD : Failure.of(code);
    var again = clock.instant().plus(Reports.RETRY);
    if (failure == Failure.SOFT
        && message.laterTries() == 0
        && again.isBefore(message.notAfter())) {
      store.later(message, DeliveryState.WAITING, again, code, true);
      return new After.NotSent();
    }
    store.end(message, DeliveryState.FAILED, code);
    return new After.Refused(failure, code);
  }

  private After end(Message message, DeliveryState state, String code) {
    store.end(message, state, code);
    return new After.NotSent();
  }

  /// What the provider asks, or twice as long after each try: 2, 4, 8 seconds and so on.
  private static Duration longer(Duration asked, int tries) {
    var own = Duration.ofSeconds(1L << Math.min(tries, 10));
    var pause = own.compareTo(asked) > 0 ? own : asked;
    return shorter(pause);
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
