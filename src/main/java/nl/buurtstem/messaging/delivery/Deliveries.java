package nl.buurtstem.messaging.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryReport;

/// What providers tell about messages that they have. Reports may come in any order, more than
/// once, and before the provider's answer to the sending was stored.
@Singleton
public class Deliveries {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Reports reports;
  private final ProviderIds ids;

  Deliveries(Reports reports, ProviderIds ids) {
    this.reports = reports;
    this.ids = ids;
  }

  /// Takes a report. One about a message that is not known yet is kept for a day.
  public void report(DeliveryReport report) {
    if (reports.apply(report)) {
      return;
    }
    reports.keep(report);
    // It may have become known between the two.
    reports.applyKept(report.providerId());
  }

  /// Takes a report that names the message by our own id too. It settles what nobody knew: a
  /// message whose sending got no answer, and about which the provider reports, was sent.
  public void report(UUID ours, DeliveryReport report) {
    if (!reports.apply(report)) {
      ids.settle(ours, report.providerId());
      report(report);
    }
  }

  /// Messages that a provider took within this time and has not said the price of, the oldest
  /// first, by its own ids.
  public List<String> withoutPrice(Instant from, Instant until, int most) {
    return ids.withoutPrice(from, until, most);
  }

  /// Applies reports of which the message became known meanwhile.
  void catchUp() {
    reports.knownByNow().forEach(reports::applyKept);
    reports.forget(KEPT);
  }
}
