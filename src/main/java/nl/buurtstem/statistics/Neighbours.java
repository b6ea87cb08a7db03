package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts answers that have an order, from low to high, together so that no number below the least is
/// told: only neighbours, as "never" and "daily" in one number say nothing.
///
/// Like [Pools], but the sets are stretches of the order. Of all ways in which every stretch is
/// told of nobody or of enough people, in every table, the one with the most stretches is taken; of
/// those the one that puts the fewest people together.
public final class Neighbours {
  private final List<String> order;
  private final List<Map<String, Long>> tables;
  private final long least;

  private Neighbours(List<String> order, List<Map<String, Long>> tables, long least) {
    this.order = order;
    this.tables = tables;
    this.least = least;
  }

  /// A way to tell the first answers of the order.
  ///
  /// @param people how many are in a stretch of several answers
  private record Way(List<Set<String>> told, long people) {

    boolean isBetterThan(Way other) {
      return told.size() > other.told.size()
          || (told.size() == other.told.size() && people < other.people);
    }
  }

  /// The answers as they may be told. Empty where that cannot be.
  ///
  /// @param order the answers from low to high
  /// @param classes the same answers; only those of one class may be told together
  /// @param together what must be told together
  /// @param tables per group of people, how many gave each answer
  public static List<Set<String>> of(
      List<String> order,
      List<? extends Set<String>> classes,
      List<? extends Set<String>> together,
      List<Map<String, Long>> tables,
      long least) {
    return new Neighbours(order, tables, least).best(classes, together);
  }

  private List<Set<String>> best(
      List<? extends Set<String>> classes, List<? extends Set<String>> together) {
    var ways = new ArrayList<@Nullable Way>();
    ways.add(new Way(List.of(), 0));
    for (int to = 1; to <= order.size(); to++) {
      Way best = null;
      for (int from = 0; from < to; from++) {
        var before = ways.get(from);
        var stretch = new LinkedHashSet<>(order.subList(from, to));
        if (before != null && mayBeTold(stretch, classes, together)) {
          var way = with(before, stretch);
          best = best == null || way.isBetterThan(best) ? way : best;
        }
      }
      ways.add(best);
    }
    var all = ways.getLast();
    return all == null ? List.of() : List.copyOf(all.told());
  }

  private boolean mayBeTold(
      Set<String> stretch,
      List<? extends Set<String>> classes,
      List<? extends Set<String>> together) {
    return classes.stream().anyMatch(one -> one.containsAll(stretch))
        && together.stream()
            .allMatch(set -> stretch.containsAll(set) || set.stream().noneMatch(stretch::contains))
        && tables.stream().mapToLong(table -> people(table, stretch)).allMatch(this::isEnough);
  }

  private boolean isEnough(long people) {
    return people == 0 || people >= least;
  }

  private Way with(Way before, Set<String> stretch) {
    var told = new ArrayList<>(before.told());
    told.add(stretch);
    long more =
        stretch.size() == 1 ? 0 : tables.stream().mapToLong(table -> people(table, stretch)).sum();
    return new Way(told, before.people() + more);
  }

  private static long people(Map<String, Long> table, Set<String> answers) {
    return answers.stream().mapToLong(answer -> table.getOrDefault(answer, 0L)).sum();
  }
}
