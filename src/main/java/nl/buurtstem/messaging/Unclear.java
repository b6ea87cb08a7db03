package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import java.util.Optional;

/// Looks up, at the provider, messages of which nobody knows whether they were sent.
@Singleton
class Unclear {
  private final LookUp lookUp;
  private final Reports reports;
  private final BatchMoney money;

  Unclear(LookUp lookUp, Reports reports, BatchMoney money) {
    this.lookUp = lookUp;
    this.reports = reports;
    this.money = money;
  }

  /// Looks up the next one.
  ///
  /// @return empty when there is none
  Optional<LookUp.Done> next(Transport transport) {
    var done = lookUp.next(transport);
    done.ifPresent(this::follow);
    return done;
  }

  private void follow(LookUp.Done done) {
    switch (done) {
      case LookUp.Done.Found(var providerId) -> reports.applyKept(providerId);
      case LookUp.Done.NotSent(var part) -> money.giveBack(part);
      case LookUp.Done.Still _ -> {}
    }
  }
}
