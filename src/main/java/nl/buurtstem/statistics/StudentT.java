package nl.buurtstem.statistics;

/// Student's t distribution.
public final class StudentT {
  private StudentT() {}

  /// The value below which this part of the distribution lies.
  ///
  /// @param probability above 0.5 and below 1
  /// @param degrees degrees of freedom, above 0
  public static double quantile(double probability, double degrees) {
    if (!(probability > 0.5 && probability < 1) || !(degrees > 0)) {
      throw new IllegalArgumentException("t quantile " + probability + " with " + degrees);
    }
    // P(|T| > t) = I(degrees / (degrees + t^2); degrees / 2, 1 / 2): find where it is 2 (1 - p).
    var tail = 2 * (1 - probability);
    double low = 0;
    double high = 1;
    while (bothTails(high, degrees) > tail) {
      high *= 2;
    }
    while (true) {
      var middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (bothTails(middle, degrees) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private static double bothTails(double t, double degrees) {
    return Beta.regularized(degrees / (degrees + t * t), degrees / 2, 0.5);
  }
}
