package nl.buurtstem.statistics;

/// The incomplete beta function, from which the t and beta distributions follow.
final class Beta {
  private static final double TINY = 1e-300;
  private static final double EPSILON = 1e-16;
  private static final int MOST_STEPS = 10_000;

  /// Lanczos coefficients for g = 7, n = 9: 15 digits.
  @SuppressWarnings("FloatingPointLiteralPrecision") // written as they were published
  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private Beta() {}

  /// The regularized incomplete beta function I(x; a, b), for x from 0 to 1.
  static double regularized(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    var front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    // The fraction converges fast below the mean; above it, use the symmetry.
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(x, a, b) / a
        : 1 - front * fraction(1 - x, b, a) / b;
  }

  /// The continued fraction DLMF 8.17.22, by Lentz's method.
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = inverse(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = inverse(1 + even * d);
      c = away(1 + even / c);
      result *= d * c;
      var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = inverse(1 + odd * d);
      c = away(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < EPSILON) {
        return result;
      }
    }
    return result;
  }

  private static double inverse(double value) {
    return 1 / away(value);
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /// The logarithm of the gamma function of a number above 0.
  static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    var sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    var base = x + LANCZOS.length - 2.5; // x - 1 + g + 1/2 with g = 7
    return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(base) - base + Math.log(sum);
  }
}
