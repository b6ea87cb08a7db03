package nl.buurtstem.panel.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Of which groups one may tell how many answered. Of fewer than [#SMALLEST] invited people the
/// number alone would say who did; and a group that stays small is not to be worked out from the
/// others and their total either: not its number, and not that nobody or everybody of it did.
public final class Telling {
  /// The fewest invited people of whom one tells how many answered.
  public static final int SMALLEST = 10;

  private Telling() {}

  /// A group that was asked.
  ///
  /// @param invited how many
  /// @param answered how many of those
  /// @param holdsFew whether it holds a smaller group of fewer than [#SMALLEST] invited people
  public record Asked(int invited, int answered, boolean holdsFew) {
    /// Nobody.
    public static final Asked NOBODY = new Asked(0, 0, false);

    /// A group that is not divided any further.
    public static Asked of(int invited, int answered) {
      return new Asked(invited, answered, invited > 0 && invited < SMALLEST);
    }

    /// Of two groups together.
    public Asked plus(Asked other) {
      return new Asked(
          invited + other.invited, answered + other.answered, holdsFew || other.holdsFew);
    }

    private boolean few() {
      return invited < SMALLEST;
    }

    /// Nobody answered, or all did: then one knows it of each part.
    private boolean alike() {
      return answered == 0 || answered == invited;
    }
  }

  /// The strata of which it may be told, when it is told of each place and each band of years too.
  public static Set<Stratum> strata(Map<Stratum, Asked> asked) {
    var told = told(asked, group -> !group.few());
    boolean changed = true;
    while (changed) {
      changed =
          hideOne(asked, told, stratum -> stratum.wijk() + "/" + stratum.buurt())
              || hideOne(asked, told, Stratum::band);
    }
    return told;
  }

  /// The groups of which it may be told, when it is told of all together.
  public static <T> Set<T> groups(Map<T, Asked> asked) {
    var told = told(asked, group -> !group.few() && !(group.holdsFew() && group.alike()));
    boolean changed = true;
    while (changed) {
      changed = hideOne(asked, told, _ -> "");
    }
    return told;
  }

  private static <T> Set<T> told(Map<T, Asked> asked, Predicate<Asked> may) {
    return asked.entrySet().stream()
        .filter(entry -> may.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Where what is hidden of a line is few people, or all alike, hides the smallest of what is told
  /// of it.
  private static <T> boolean hideOne(Map<T, Asked> asked, Set<T> told, Function<T, Object> line) {
    var lines = asked.keySet().stream().collect(Collectors.groupingBy(line));
    for (var cells : lines.values()) {
      var hidden =
          cells.stream()
              .filter(cell -> !told.contains(cell))
              .map(cell -> asked.getOrDefault(cell, Asked.NOBODY))
              .reduce(Asked.NOBODY, Asked::plus);
      var next =
          cells.stream()
              .filter(told::contains)
              .min(
                  Comparator.comparingInt(
                      (T cell) -> asked.getOrDefault(cell, Asked.NOBODY).invited()));
      if (hidden.invited() > 0 && (hidden.few() || hidden.alike()) && next.isPresent()) {
        told.remove(next.get());
        return true;
      }
    }
    return false;
  }
}
