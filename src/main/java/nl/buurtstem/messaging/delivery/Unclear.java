package nl.buurtstem.messaging.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.BatchMoney;

/// Looks up, at the provider, messages of which nobody knows whether they were sent.
@Singleton
class Unclear {
  private final Reconciling reconciling;
  private final Reports reports;
  private final BatchMoney money;

  Unclear(Reconciling reconciling, Reports reports, BatchMoney money) {
    this.reconciling = reconciling;
    this.reports = reports;
    this.money = money;
  }

  /// Looks up the next one.
  ///
  /// @return empty when there is none
  Optional<Reconciling.Done> next(Transport transport) {
    var done = reconciling.next(transport);
    done.ifPresent(this::follow);
    return done;
  }

  private void follow(Reconciling.Done done) {
    switch (done) {
      case Reconciling.Done.Found(var providerId) -> reports.applyKept(providerId);
      case Reconciling.Done.NotSent(var part) -> money.giveBack(part);
      case Reconciling.Done.Still _ -> {}
    }
  }
}
