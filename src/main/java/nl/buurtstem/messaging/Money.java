package nl.buurtstem.messaging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A price, as fine as providers count.
///
/// @param millionths of one unit of the currency
/// @param currency ISO 4217, such as `EUR`
public record Money(long millionths, String currency) {
  private static final int DIGITS = 6;

  /// Checks the currency.
  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("a currency has three letters");
    }
  }

  /// Euros.
  public static Money euros(long millionths) {
    return new Money(millionths, "EUR");
  }

  /// Reads what a provider writes, such as `-0.07500`: what it takes off is a price of that much.
  ///
  /// @return empty when it is not a number
  public static Optional<Money> read(String decimal, String currency) {
    try {
      var value = new BigDecimal(decimal.strip()).abs().setScale(DIGITS, RoundingMode.HALF_UP);
      return Optional.of(new Money(value.unscaledValue().longValueExact(), currency));
    } catch (ArithmeticException | IllegalArgumentException notAPrice) {
      return Optional.empty();
    }
  }
}
