package nl.buurtstem.messaging;

import jakarta.inject.Singleton;

/// What providers tell about messages that they have. Reports may come in any order, more than
/// once, and before the provider's answer to the sending was stored.
@Singleton
public class Deliveries {
  private final Reports reports;

  Deliveries(Reports reports) {
    this.reports = reports;
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
}
