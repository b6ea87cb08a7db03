package nl.buurtstem.statistics;

/// A 95 % confidence interval, both ends included.
public record Interval(double lower, double upper) {

  /// @throws IllegalArgumentException when the ends are not numbers in order
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
    }
  }
}
