package nl.buurtstem.messaging.twilio;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.messaging.delivery.Deliveries;

/// Asks Twilio what messages really cost: its reports of delivery do not say so, its list does,
/// some minutes later.
@Singleton
@Requires(property = "twilio.account-sid", pattern = ".+")
class TwilioBills {
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Duration TOO_LATE = Duration.ofDays(2);
  private static final int SOME = 300;

  private final TwilioTransport twilio;
  private final Deliveries deliveries;
  private final Clock clock;

  TwilioBills(TwilioTransport twilio, Deliveries deliveries, Clock clock) {
    this.twilio = twilio;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "5m", initialDelay = "2m")
  void run() {
    var now = clock.instant();
    deliveries.withoutPrice(now.minus(TOO_LATE), now.minus(SOON), SOME).stream()
        .filter(id -> TwilioWebhooks.MESSAGE.matcher(id).matches())
        .flatMap(id -> twilio.bill(id).stream())
        .forEach(deliveries::report);
  }
}
