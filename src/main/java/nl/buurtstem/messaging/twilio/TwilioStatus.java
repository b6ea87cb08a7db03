package nl.buurtstem.messaging.twilio;

import java.util.Optional;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.platform.Form;
import org.jspecify.annotations.Nullable;

/// What Twilio's names of states mean
/// (https://www.twilio.com/docs/messaging/api/message-resource#message-status-values).
final class TwilioStatus {
  private TwilioStatus() {}

  /// The report; empty for a state that says nothing about a message of ours.
  static Optional<DeliveryReport> report(String providerId, String status, Form form) {
    return state(status)
        .map(state ->
            new DeliveryReport(
                providerId,
                state,
                form.first("ErrorCode").filter(code -> code.matches("[1-9]\\d{0,9}")),
                parts(form.first("NumSegments").orElse(null)),
                form.first("Price")
                    .flatMap(price ->
                        form.first("PriceUnit").flatMap(unit -> Money.read(price, unit)))));
  }

  /// How many parts a message has; Twilio says 0 where it does not know yet.
  static Optional<Integer> parts(@Nullable String said) {
    return Optional.ofNullable(said)
        .filter(parts -> parts.matches("[1-9]\\d{0,2}"))
        .map(Integer::valueOf);
  }

  private static Optional<DeliveryState> state(String status) {
    return switch (status) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(DeliveryState.SENT);
      case "delivered", "read" -> Optional.of(DeliveryState.DELIVERED);
      case "undelivered", "failed", "canceled" -> Optional.of(DeliveryState.FAILED);
      default -> Optional.empty();
    };
  }
}
