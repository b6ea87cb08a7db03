package nl.buurtstem.poll.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.buurtstem.poll.tally.AreaTally;
import nl.buurtstem.poll.tally.Tally;

/// The counts of each area of a poll and of the whole poll.
///
/// @param byArea the counts, by key of the area
record AreaCounts(Map<String, AreaTally> byArea) {

  static AreaCounts of(PollAreas areas, Tally tally) {
    var counts = new LinkedHashMap<String, AreaTally>();
    areas.keys().forEach(key -> counts.put(key, tally.together(areas.counted(key))));
    counts.put(PollAreas.WHOLE_POLL, tally.total());
    return new AreaCounts(counts);
  }

  /// One number of each.
  Map<String, Long> each(ToLongFunction<AreaTally> number) {
    var numbers = new LinkedHashMap<String, Long>();
    byArea.forEach((key, tally) -> numbers.put(key, number.applyAsLong(tally)));
    return numbers;
  }

  AreaTally of(String key) {
    var tally = byArea.get(key);
    if (tally == null) {
      throw new IllegalArgumentException("not an area of this poll: " + key);
    }
    return tally;
  }
}
