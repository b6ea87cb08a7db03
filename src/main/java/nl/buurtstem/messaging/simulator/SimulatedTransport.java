package nl.buurtstem.messaging.simulator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.Prices;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.delivery.Deliveries;

/// Text messages that leave for nowhere: they can be read with [Simulator]. It behaves as a
/// provider does: it stores what it takes by itself, whatever becomes of the sender, and reports
/// delivery by the same door, with the price of the list, even before the sender knows that the
/// message was taken.
@Singleton
class SimulatedTransport implements Transport {
  private final Simulator simulator;
  private final Deliveries deliveries;
  private final Prices prices;
  private final Clock clock;

  SimulatedTransport(Simulator simulator, Deliveries deliveries, Prices prices, Clock clock) {
    this.simulator = simulator;
    this.deliveries = deliveries;
    this.prices = prices;
    this.clock = clock;
  }

  @Override
  public Medium medium() {
    return Medium.SMS;
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    if (!clock.instant().isBefore(message.notAfter())) {
      return new SendOutcome.Refused("EXPIRED", false);
    }
    var number = TestNumber.of(message.to());
    return number
        .filter(TestNumber::refused)
        .<SendOutcome>map(one -> new SendOutcome.Refused(one.code(), true))
        .orElseGet(() -> {
          var providerId = simulator.keep(message);
          report(message, providerId);
          return new SendOutcome.Accepted(providerId);
        });
  }

  @Override
  public Lookup find(Outgoing message) {
    var found = simulator.find(message);
    // A provider reports for itself. This one may have been killed before it did.
    found.ifPresent(providerId -> report(message, providerId));
    return found.<Lookup>map(Lookup.Found::new).orElseGet(Lookup.NotFound::new);
  }

  private void report(Outgoing message, String providerId) {
    var failure = TestNumber.of(message.to()).map(TestNumber::code);
    var state = failure.isPresent() ? DeliveryState.FAILED : DeliveryState.DELIVERED;
    int parts = Prices.parts(Medium.SMS, message.text());
    deliveries.report(
        new DeliveryReport(
            providerId, state, failure, Optional.of(parts), price(message, parts, failure)));
  }

  /// What it costs by the price list; what does not arrive costs nothing.
  private Optional<Money> price(Outgoing message, int parts, Optional<String> failure) {
    return failure.isPresent()
        ? Optional.empty()
        : Optional.of(Money.euros(prices.perPart(message.to()) * parts));
  }
}
