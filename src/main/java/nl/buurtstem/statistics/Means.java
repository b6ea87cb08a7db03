package nl.buurtstem.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/// Means with an interval from Student's t distribution.
public final class Means {
  private static final double UPPER_95 = 0.975;

  private Means() {}

  /// The mean of unweighted values, from their exact sums.
  ///
  /// @param base how many values, at least 2: a single value says nothing of its precision
  /// @param sum the sum of the values
  /// @param sumOfSquares the sum of their squares
  /// @throws IllegalArgumentException for fewer than two values, or sums that no values have
  public static Estimate unweighted(long base, BigDecimal sum, BigDecimal sumOfSquares) {
    if (base < 2) {
      throw new IllegalArgumentException("a mean of " + base + " values has no precision");
    }
    var n = BigDecimal.valueOf(base);
    // n * sum of squares - square of the sum: exact, so no cancellation however large n is.
    var spread = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
    if (spread.signum() < 0) {
      throw new IllegalArgumentException("no " + base + " values have these sums");
    }
    var divisor = n.multiply(n).multiply(n.subtract(BigDecimal.ONE));
    var error = Math.sqrt(spread.divide(divisor, MathContext.DECIMAL128).doubleValue());
    var mean = sum.divide(n, MathContext.DECIMAL128).doubleValue();
    var half = StudentT.quantile(UPPER_95, base - 1.0) * error;
    return new Estimate(base, base, mean, error, new Interval(mean - half, mean + half));
  }
}
