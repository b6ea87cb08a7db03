package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import nl.buurtstem.resident.PhoneNumber;

/// To which numbers a text goes for which anybody can ask with a form: mobile ones, in a country
/// whose price is in the settings. So nobody makes the municipality pay for numbers of any price.
@Singleton
public class Reach {
  private static final String DUTCH = "+31";
  private static final String DUTCH_MOBILE = "+316";

  private final Prices prices;

  Reach(Prices prices) {
    this.prices = prices;
  }

  /// Whether texts go there. Of other countries a number does not tell whether it is mobile.
  public boolean has(PhoneNumber number) {
    return prices.knows(number.country())
        && (!number.value().startsWith(DUTCH) || number.value().startsWith(DUTCH_MOBILE));
  }
}
