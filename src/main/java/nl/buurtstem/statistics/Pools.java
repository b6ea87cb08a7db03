package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts answers that few people gave together, so that no number below the least is told, nor
/// follows from those that are told.
///
/// Everybody gave exactly one of the answers. So what is told of a group of people is how they fall
/// apart over the answers, and telling two answers together hides both.
public final class Pools {
  private final List<Map<String, Long>> tables;
  private final long least;

  private Pools(List<Map<String, Long>> tables, long least) {
    this.tables = tables;
    this.least = least;
  }

  /// The answers as they may be told: each alone or together with others. Told so, each is given by
  /// nobody or by at least `least` people, in every table. Empty where that cannot be.
  ///
  /// @param classes the answers; only those of one class may be told together
  /// @param together what must be told together, each within one class
  /// @param tables per group of people, how many gave each answer
  public static List<Set<String>> of(
      List<? extends Set<String>> classes,
      List<? extends Set<String>> together,
      List<Map<String, Long>> tables,
      long least) {
    var pools = new Pools(tables, least);
    var told = new ArrayList<Set<String>>();
    for (var answers : classes) {
      var pool = pools.pool(answers, together);
      if (pool.isEmpty()) {
        return List.of();
      }
      answers.stream()
          .filter(one -> !pool.get().contains(one))
          .forEach(one -> told.add(Set.of(one)));
      if (!pool.get().isEmpty()) {
        told.add(pool.get());
      }
    }
    return List.copyOf(told);
  }

  /// The answers of a class that are told together; no answers where each can stand alone, nothing
  /// where even all of them together are too few.
  private Optional<Set<String>> pool(Set<String> answers, List<? extends Set<String>> together) {
    var pool = new HashSet<String>();
    together.stream().filter(answers::containsAll).forEach(pool::addAll);
    answers.stream().filter(one -> fewIn(Set.of(one)).isPresent()).forEach(pool::add);
    for (var few = fewIn(pool); few.isPresent(); few = fewIn(pool)) {
      var table = few.get();
      var next =
          answers.stream()
              .filter(one -> !pool.contains(one) && count(table, one) > 0)
              .min(
                  Comparator.comparingLong((String one) -> count(table, one))
                      .thenComparing(Comparator.naturalOrder()));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      pool.add(next.get());
    }
    var inOrder = new LinkedHashSet<>(answers);
    inOrder.retainAll(pool);
    return Optional.of(inOrder);
  }

  /// A table in which these answers together are given by a few.
  private Optional<Map<String, Long>> fewIn(Set<String> answers) {
    return tables.stream()
        .filter(table -> {
          long sum = answers.stream().mapToLong(one -> count(table, one)).sum();
          return sum > 0 && sum < least;
        })
        .findFirst();
  }

  private static long count(Map<String, Long> table, String answer) {
    return table.getOrDefault(answer, 0L);
  }
}
