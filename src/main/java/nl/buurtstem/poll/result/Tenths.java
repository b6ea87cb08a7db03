package nl.buurtstem.poll.result;

/// A share in words such as "four in ten", made from exact counts.
///
/// @param tenths the nearest tenth, a half rounded upwards: 0 to 10, where 10 means nearly all and
///   [#ALL] all without exception
/// @param about whether the share is more than one percentage point away from that tenth, so that
///   the words must say "about"
record Tenths(long tenths, boolean about) {
  /// Everybody, without exception.
  static final long ALL = 11;

  private static final long NEARLY_ALL = 10;

  /// The share of some among all.
  ///
  /// @throws IllegalArgumentException unless `some` lies between 0 and `all`, and `all` above 0
  static Tenths of(long some, long all) {
    if (some < 0 || some > all || all == 0) {
      throw new IllegalArgumentException(some + " of " + all);
    }
    if (some == all) {
      return new Tenths(ALL, false);
    }
    long nearest = (20 * some + all) / (2 * all);
    boolean inWords = nearest > 0 && nearest < NEARLY_ALL;
    return new Tenths(nearest, inWords && Math.abs(100 * some - 10 * nearest * all) > all);
  }
}
