package nl.buurtstem.statistics;

/// An estimated share or mean with its precision.
///
/// @param base how many answers it rests on, at least 1
/// @param effectiveBase how many answers of a simple random sample would be as precise; equal to
///   `base` without weights, lower with them (Kish)
/// @param value the estimate: a share from 0 to 1, or a mean on its own scale
/// @param standardError its standard error, on the same scale
/// @param interval the 95 % confidence interval, on the same scale
public record Estimate(
    long base, double effectiveBase, double value, double standardError, Interval interval) {

  /// @throws IllegalArgumentException for an estimate of nothing
  public Estimate {
    if (base < 1 || !(effectiveBase > 0) || Double.isNaN(value) || standardError < 0) {
      throw new IllegalArgumentException("an estimate of " + base + " answers: " + value);
    }
  }
}
