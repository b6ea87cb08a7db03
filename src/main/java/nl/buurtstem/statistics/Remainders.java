package nl.buurtstem.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives a few who belong to a group but to none of its parts a home in one of those parts.
///
/// They cannot be left by themselves: the published whole less the published parts is exactly they
/// (see [Disclosure]), so one of the parts would have to be hidden for their sake. Counted with the
/// largest part they disappear in it, and hardly change its figure: they are at most one in
/// [#AT_MOST_ONE_IN] of it. Whoever counts by these homes must do so for every figure of the same
/// people: a part with them beside the same part without them is again exactly they.
public final class Remainders {
  /// A part takes in at most one for each so many of its own.
  public static final long AT_MOST_ONE_IN = 20;

  private final Tree tree;
  private final Map<String, Long> taken = new HashMap<>();
  private final Map<String, String> homes = new HashMap<>();

  private Remainders(List<Cell> cells) {
    this.tree = new Tree(cells);
  }

  /// The part (one without parts of its own) that counts what a group has beyond its parts, by the
  /// key of that group. A group is absent where it has nothing beyond its parts, enough to stand by
  /// itself, or more than its largest part may take in.
  ///
  /// @param cells the groups with all their people, each with its parent among them (or none)
  /// @param enough the number from which people beyond the parts stand by themselves
  public static Map<String, String> homes(List<Cell> cells, long enough) {
    var remainders = new Remainders(cells);
    cells.stream()
        .filter(cell -> !remainders.tree.parts(cell).isEmpty())
        .sorted(
            Comparator.comparingLong(Cell::base).thenComparing(Cell::key)) // parts before wholes
        .forEach(cell -> remainders.place(cell, enough));
    return Map.copyOf(remainders.homes);
  }

  private void place(Cell cell, long enough) {
    long rest = cell.base() - tree.parts(cell).stream().mapToLong(Cell::base).sum();
    var home = largestPart(cell);
    long most = home.base() / AT_MOST_ONE_IN - taken.getOrDefault(home.key(), 0L);
    if (rest > 0 && rest < enough && rest <= most) {
      taken.merge(home.key(), rest, Long::sum);
      homes.put(cell.key(), home.key());
    }
  }

  /// The largest part, of which again the largest part, down to one that has no parts.
  private Cell largestPart(Cell cell) {
    var part = cell;
    while (!tree.parts(part).isEmpty()) {
      part =
          tree.parts(part).stream()
              .max(Comparator.comparingLong(Cell::base).thenComparing(Cell::key))
              .orElseThrow();
    }
    return part;
  }
}
