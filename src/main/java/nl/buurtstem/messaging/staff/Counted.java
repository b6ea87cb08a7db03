package nl.buurtstem.messaging.staff;

import java.util.EnumMap;
import java.util.Map;
import nl.buurtstem.messaging.DeliveryState;

/// How many messages are in each state.
final class Counted {
  private final Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);

  void add(DeliveryState state, long n) {
    counts.merge(state, n, Long::sum);
  }

  long of(DeliveryState... states) {
    long sum = 0;
    for (var state : states) {
      sum += counts.getOrDefault(state, 0L);
    }
    return sum;
  }

  long all() {
    return of(DeliveryState.values());
  }

  /// As a line of the funnel.
  Funnel.Line line(String name) {
    return new Funnel.Line(
        name,
        all(),
        of(DeliveryState.WAITING, DeliveryState.CLAIMED),
        of(DeliveryState.SENT),
        of(DeliveryState.DELIVERED),
        of(DeliveryState.UNKNOWN),
        of(DeliveryState.FAILED),
        of(DeliveryState.SUPPRESSED, DeliveryState.EXPIRED, DeliveryState.CANCELLED));
  }
}
