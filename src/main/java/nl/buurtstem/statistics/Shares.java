package nl.buurtstem.statistics;

/// Shares (proportions) with the Wilson score interval.
///
/// Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference",
/// Journal of the American Statistical Association 22, 209-212. It never leaves 0 to 1 and stays
/// meaningful at 0 and at 100 %.
public final class Shares {
  /// The 97.5 % point of the standard normal distribution.
  public static final double NORMAL_95 = 1.959963984540054;

  /// From this base a share may be said in words ("four in ten") and stand in a headline: one
  /// answer more or less changes it by less than three and a half percentage points, a third of a
  /// tenth. With fewer, the exact numbers are given.
  public static final long FEWEST_IN_WORDS = 30;

  private Shares() {}

  /// The share of hits among unweighted answers.
  ///
  /// @param hits how many count, from 0 to `base`
  /// @param base how many answers, at least 1
  /// @throws IllegalArgumentException when hits do not fit in the base
  public static Estimate unweighted(long hits, long base) {
    if (hits < 0 || hits > base) {
      throw new IllegalArgumentException(hits + " hits among " + base);
    }
    var share = (double) hits / base;
    var error = Math.sqrt(share * (1 - share) / base);
    return new Estimate(base, base, share, error, wilson(share, (double) base, NORMAL_95));
  }

  /// Whether two shares of the same answers differ by more than chance: by more than the margin of
  /// their difference, with 95 % confidence. Who gave the one answer did not give the other, so the
  /// shares hang together.
  ///
  /// Scott, A. J. and Seber, G. A. F. (1983), "Difference of proportions from the same survey", The
  /// American Statistician 37, 319-320.
  ///
  /// @param base how many answers, at least 1
  public static boolean differ(long some, long others, long base) {
    var one = (double) some / base;
    var other = (double) others / base;
    var error = Math.sqrt((one + other - (one - other) * (one - other)) / base);
    return Math.abs(one - other) > NORMAL_95 * error;
  }

  /// The Wilson score interval of a share.
  ///
  /// @param share from 0 to 1
  /// @param effectiveBase answers of a simple random sample that would be as precise, above 0
  /// @param quantile the 97.5 % point of the normal distribution, or of Student's t with the
  ///   design's degrees of freedom
  public static Interval wilson(double share, double effectiveBase, double quantile) {
    if (!(share >= 0 && share <= 1) || !(effectiveBase > 0)) {
      throw new IllegalArgumentException("share " + share + " of " + effectiveBase);
    }
    var square = quantile * quantile;
    var scale = 1 + square / effectiveBase;
    var centre = (share + square / (2 * effectiveBase)) / scale;
    var half =
        quantile
            / (2 * effectiveBase)
            * Math.sqrt(4 * effectiveBase * share * (1 - share) + square)
            / scale;
    return new Interval(
        share == 0 ? 0 : Math.max(0, centre - half), share == 1 ? 1 : Math.min(1, centre + half));
  }
}
