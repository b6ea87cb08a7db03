package nl.buurtstem.panel.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Of which groups one may tell how many answered. Of fewer than [#SMALLEST] invited people the
/// number alone would say who did; and a group that stays small is not to be worked out from the
/// others and their total either.
public final class Telling {
  /// The fewest invited people of whom one tells how many answered.
  public static final int SMALLEST = 10;

  private Telling() {}

  /// The strata of which it may be told, when it is told of each place and each band of years too.
  ///
  /// @param invited how many of each stratum were invited
  public static Set<Stratum> strata(Map<Stratum, Integer> invited) {
    var told =
        invited.entrySet().stream()
            .filter(entry -> entry.getValue() >= SMALLEST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    boolean changed = true;
    while (changed) {
      changed =
          hideOne(invited, told, stratum -> stratum.wijk() + "/" + stratum.buurt())
              || hideOne(invited, told, Stratum::band);
    }
    return told;
  }

  /// The groups of which it may be told, when it is told of all together.
  ///
  /// @param invited how many of each group were invited
  public static <T> Set<T> groups(Map<T, Integer> invited) {
    var told =
        invited.entrySet().stream()
            .filter(entry -> entry.getValue() >= SMALLEST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    hideOne(invited, told, _ -> "");
    return told;
  }

  /// Where what is hidden of a line is few people, hides the smallest of what is told of it.
  private static <T> boolean hideOne(
      Map<T, Integer> invited, Set<T> told, Function<T, Object> line) {
    var lines = invited.keySet().stream().collect(Collectors.groupingBy(line));
    for (var cells : lines.values()) {
      int hidden = sum(invited, cells, told);
      var next =
          cells.stream()
              .filter(told::contains)
              .min(Comparator.comparingInt((T cell) -> invited.getOrDefault(cell, 0)));
      if (hidden > 0 && hidden < SMALLEST && next.isPresent()) {
        told.remove(next.get());
        return true;
      }
    }
    return false;
  }

  private static <T> int sum(Map<T, Integer> invited, List<T> cells, Set<T> told) {
    return cells.stream()
        .filter(cell -> !told.contains(cell))
        .mapToInt(cell -> invited.getOrDefault(cell, 0))
        .sum();
  }
}
