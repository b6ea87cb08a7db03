package nl.buurtstem.messaging;

import java.util.Optional;

/// What a provider tells about a message that it has.
///
/// @param providerId see [SendOutcome.Accepted]
/// @param state [DeliveryState#SENT], [DeliveryState#DELIVERED] or [DeliveryState#FAILED]
/// @param errorCode the provider's own
/// @param parts that it counted
/// @param price that it asks
public record DeliveryReport(
    String providerId,
    DeliveryState state,
    Optional<String> errorCode,
    Optional<Integer> parts,
    Optional<Money> price) {

  /// Checks the state.
  public DeliveryReport {
    if (state.rank() < DeliveryState.SENT.rank()) {
      throw new IllegalArgumentException("a provider reports no " + state);
    }
  }
}
