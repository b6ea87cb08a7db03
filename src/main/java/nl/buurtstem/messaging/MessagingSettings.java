package nl.buurtstem.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings under `buurtstem.sms.`.
///
/// @param partsPerSecond how many parts of text messages leave a second, all copies together
/// @param prices what a part costs in ten-thousandths of a euro, per country (two letters)
/// @param otherPrice the same for a country that is not in the list
@ConfigurationProperties("buurtstem.sms")
public record MessagingSettings(
    @Bindable(defaultValue = "10") int partsPerSecond,
    @Nullable Map<String, Long> prices,
    @Bindable(defaultValue = "2500") long otherPrice) {

  /// Checks that there is a pace and that nothing has a price below zero.
  public MessagingSettings {
    if (partsPerSecond < 1 || partsPerSecond > 1000) {
      throw new IllegalArgumentException("buurtstem.sms.parts-per-second is 1 to 1000");
    }
    if (otherPrice < 0 || (prices != null && prices.values().stream().anyMatch(p -> p < 0))) {
      throw new IllegalArgumentException("a price in buurtstem.sms.prices is below zero");
    }
  }
}
