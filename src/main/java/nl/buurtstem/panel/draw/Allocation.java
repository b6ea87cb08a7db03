package nl.buurtstem.panel.draw;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many are drawn from each stratum: in proportion to its weight, never more than there are,
/// and at least a minimum where the size allows. What remains after whole numbers goes to the
/// largest remainders; of equal ones to the first stratum. Exact: no floating point.
///
/// A stratum whose share would be below its minimum gets the minimum and one whose share would be
/// above its number gets that number; the others divide what is left in the same proportion
/// (proportional allocation within bounds, as in W. G. Cochran, *Sampling Techniques*, §5.8 for
/// strata that are taken whole).
public final class Allocation {
  private final Map<Stratum, Bounds> open = new HashMap<>();
  private final SortedMap<Stratum, Integer> given = new TreeMap<>();
  private int left;

  private Allocation() {}

  private record Bounds(int least, int most, long weight) {}

  /// Divides a sample.
  ///
  /// @param available how many can be drawn from each stratum, 0 or more
  /// @param weights how large each stratum is, such as its inhabitants; 0 where it is not named
  /// @param size how many are wanted, 0 or more
  /// @param minimum how many from each stratum at least, where it has them; when all minima
  ///   together are more than the size, the largest minimum that fits holds
  /// @return for every stratum how many; together the size, or all there are
  public static SortedMap<Stratum, Integer> proportional(
      Map<Stratum, Integer> available, Map<Stratum, Long> weights, int size, int minimum) {
    if (size < 0 || minimum < 0) {
      throw new IllegalArgumentException("a size and a minimum are not negative");
    }
    var allocation = new Allocation();
    int all = available.values().stream().mapToInt(Integer::intValue).sum();
    allocation.left = Math.min(size, all);
    int least = fitting(available, allocation.left, minimum);
    available.forEach((stratum, most) ->
        allocation.open.put(
            stratum, new Bounds(Math.min(least, most), most, weights.getOrDefault(stratum, 0L))));
    allocation.divide();
    return allocation.given;
  }

  /// The largest minimum that does not ask for more than the size.
  private static int fitting(Map<Stratum, Integer> available, int size, int minimum) {
    int least = minimum;
    while (least > 0 && atLeast(available, least) > size) {
      least--;
    }
    return least;
  }

  private static long atLeast(Map<Stratum, Integer> available, int least) {
    return available.values().stream().mapToLong(most -> Math.min(least, most)).sum();
  }

  private void divide() {
    while (!open.isEmpty()) {
      if (total() == 0) {
        open.replaceAll((_, bounds) -> new Bounds(bounds.least(), bounds.most(), bounds.most()));
      }
      if (total() == 0) { // only strata in which nobody is
        open.keySet().forEach(stratum -> given.put(stratum, 0));
        open.clear();
      } else if (!settleBounds()) {
        settleRest();
      }
    }
  }

  /// Gives the strata that are beyond a bound that bound: those too large when together they are
  /// further out, otherwise those too small.
  private boolean settleBounds() {
    var total = BigInteger.valueOf(total());
    var over = BigInteger.ZERO;
    var under = BigInteger.ZERO;
    for (var bounds : open.values()) {
      over = over.add(share(bounds).subtract(scaled(bounds.most(), total)).max(BigInteger.ZERO));
      under = under.add(scaled(bounds.least(), total).subtract(share(bounds)).max(BigInteger.ZERO));
    }
    if (over.signum() == 0 && under.signum() == 0) {
      return false;
    }
    boolean tooLarge = over.compareTo(under) >= 0;
    int before = left;
    for (var stratum : open.keySet().stream().sorted().toList()) {
      settle(stratum, tooLarge, total, before);
    }
    return true;
  }

  private void settle(Stratum stratum, boolean tooLarge, BigInteger total, int before) {
    var bounds = open.get(stratum);
    if (bounds == null) {
      return;
    }
    var share = BigInteger.valueOf(before).multiply(BigInteger.valueOf(bounds.weight()));
    if (tooLarge && share.compareTo(scaled(bounds.most(), total)) > 0) {
      give(stratum, bounds.most());
    } else if (!tooLarge && share.compareTo(scaled(bounds.least(), total)) < 0) {
      give(stratum, bounds.least());
    }
  }

  /// All shares are within their bounds: whole numbers, and the largest remainders one more.
  private void settleRest() {
    var total = BigInteger.valueOf(total());
    var remainders = new HashMap<Stratum, BigInteger>();
    var whole = new TreeMap<Stratum, Integer>();
    open.forEach((stratum, bounds) -> {
      var parts = share(bounds).divideAndRemainder(total);
      whole.put(stratum, parts[0].intValueExact());
      remainders.put(stratum, parts[1]);
    });
    int more = left - whole.values().stream().mapToInt(Integer::intValue).sum();
    remainders.entrySet().stream()
        .sorted(
            Map.Entry.<Stratum, BigInteger>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(more)
        .forEach(entry -> whole.merge(entry.getKey(), 1, Integer::sum));
    whole.forEach(this::give);
  }

  private void give(Stratum stratum, int number) {
    given.put(stratum, number);
    open.remove(stratum);
    left -= number;
  }

  /// What a stratum's weight asks for, times the weight of all.
  private BigInteger share(Bounds bounds) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(bounds.weight()));
  }

  private static BigInteger scaled(int number, BigInteger total) {
    return BigInteger.valueOf(number).multiply(total);
  }

  private long total() {
    return open.values().stream().mapToLong(Bounds::weight).sum();
  }
}
