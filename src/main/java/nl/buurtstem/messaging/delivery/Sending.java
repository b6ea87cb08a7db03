package nl.buurtstem.messaging.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtstem.messaging.DailyMoney;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.BatchMoney;

/// Sends one claimed message, and does what follows from how that went.
@Singleton
class Sending {
  private final Handover handover;
  private final Reports reports;
  private final BatchMoney money;
  private final DailyMoney daily;
  private final Pace pace;

  Sending(Handover handover, Reports reports, BatchMoney money, DailyMoney daily, Pace pace) {
    this.handover = handover;
    this.reports = reports;
    this.money = money;
    this.daily = daily;
    this.pace = pace;
  }

  /// What must be done after the message's own transaction: each takes locks that it may not wait
  /// for while it holds the message.
  sealed interface After {
    /// Nothing.
    record Nothing() implements After {}

    /// The provider has it: reports about it may have come already.
    record Sent(String providerId) implements After {}

    /// It was surely not sent.
    record NotSent() implements After {}

    /// It was refused.
    record Refused(Failure failure, String code) implements After {}

    /// The provider wants less.
    record TooFast(Instant until) implements After {}
  }

  void send(Claims.Claimed claimed, Transport transport) {
    switch (handover.send(claimed, transport)) {
      case After.Nothing _ -> {}
      case After.Sent(var providerId) -> reports.applyKept(providerId);
      case After.NotSent _ -> giveBack(claimed.part());
      case After.Refused(var failure, var code) -> {
        giveBack(claimed.part());
        reports.failed(claimed.to(), failure, code);
      }
      case After.TooFast(var until) -> {
        giveBack(claimed.part());
        pace.pause(transport.medium(), until);
      }
    }
  }

  private void giveBack(BatchMoney.Part part) {
    if (part.batch().isPresent()) {
      money.giveBack(part);
    } else {
      daily.giveBack(part.price());
    }
  }
}
