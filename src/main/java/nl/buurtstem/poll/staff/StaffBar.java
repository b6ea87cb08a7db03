package nl.buurtstem.poll.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A line of a table with a bar beside its number.
///
/// @param label what is counted
/// @param count how many
/// @param few whether only that it is fewer than [#FEW] is told
/// @param width of the bar, 0 to 100; the largest has 100
public record StaffBar(String label, long count, boolean few, long width) {
  /// From how many people on staff see how many of a kind took part, while answers come in: of one
  /// alone, seeing the page before and after would tell who it was.
  public static final int FEW = 5;

  /// The lines of some counts, in their order.
  static List<StaffBar> of(Map<String, Long> counts, Function<String, String> label) {
    return of(counts, 0, label);
  }

  /// The lines of counts of kinds of people, in their order.
  static List<StaffBar> ofKinds(Map<String, Long> counts, Function<String, String> label) {
    return of(counts, FEW, label);
  }

  private static List<StaffBar> of(
      Map<String, Long> counts, int least, Function<String, String> label) {
    long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var bars = new ArrayList<StaffBar>();
    counts.forEach((key, count) -> {
      boolean few = count < least;
      long drawn = few ? 0 : Math.ceilDiv(count * 100, Math.max(1, largest));
      bars.add(new StaffBar(label.apply(key), few ? 0 : count, few, drawn));
    });
    return bars;
  }
}
