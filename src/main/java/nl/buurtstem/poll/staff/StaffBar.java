package nl.buurtstem.poll.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A line of a table with a bar beside its number.
///
/// @param label what is counted
/// @param count how many
/// @param width of the bar, 0 to 100; the largest has 100
public record StaffBar(String label, long count, long width) {

  /// The lines of some counts, in their order.
  static List<StaffBar> of(Map<String, Long> counts, Function<String, String> label) {
    long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var bars = new ArrayList<StaffBar>();
    counts.forEach((key, count) ->
        bars.add(
            new StaffBar(
                label.apply(key), count, largest == 0 ? 0 : Math.ceilDiv(count * 100, largest))));
    return bars;
  }
}
