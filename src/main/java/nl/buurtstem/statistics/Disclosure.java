package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Decides which figures in a tree of groups may be published, so that no group below the threshold
/// is shown or can be worked out by subtracting published groups from each other.
///
/// Published groups in a tree cut it into blocks: what a group holds beyond the published groups
/// inside it. Whatever can be worked out by adding and subtracting is a union of blocks. So the
/// rule is that every block that is not empty must itself reach the threshold. A block that does
/// not is made larger by hiding the smallest published group next to it (complementary
/// suppression), until the rule holds; then whatever need not be hidden is shown again.
public final class Disclosure {
  private final long threshold;
  private final Tree tree;
  private final Map<String, Visibility> states = new TreeMap<>();

  private Disclosure(List<Cell> cells, long threshold) {
    if (threshold < 1) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    this.threshold = threshold;
    this.tree = new Tree(cells);
  }

  /// What may be seen of each cell.
  ///
  /// @param cells the groups, each with its parent among them (or none); what a group has beyond
  ///   its parts counts as a part that is never published itself
  /// @param threshold the smallest base that may be published, at least 1
  /// @throws IllegalArgumentException for a parent that is missing, or parts larger than the whole
  public static Map<String, Visibility> decide(List<Cell> cells, long threshold) {
    var decision = new Disclosure(cells, threshold);
    decision.hideWhatIsTooSmall();
    decision.hideWhatReveals();
    decision.showWhatIsSafe();
    return Map.copyOf(decision.states);
  }

  private void hideWhatIsTooSmall() {
    for (var cell : tree.cells()) {
      var enough = cell.base() >= threshold;
      states.put(cell.key(), enough ? Visibility.SHOWN : Visibility.TOO_FEW);
    }
  }

  private void hideWhatReveals() {
    for (var unsafe = unsafe(); unsafe.isPresent(); unsafe = unsafe()) {
      var smallest =
          publishedInside(unsafe.get()).stream()
              .min(Comparator.comparingLong(Cell::base).thenComparing(Cell::key))
              .orElseThrow(() -> new IllegalStateException("a published cell below its threshold"));
      states.put(smallest.key(), Visibility.WOULD_REVEAL);
    }
  }

  /// The largest first: one figure of a larger group serves more people.
  private void showWhatIsSafe() {
    tree.cells().stream()
        .filter(cell -> states.get(cell.key()) == Visibility.WOULD_REVEAL)
        .sorted(Comparator.comparingLong(Cell::base).reversed().thenComparing(Cell::key))
        .forEach(cell -> {
          states.put(cell.key(), Visibility.SHOWN);
          if (unsafe().isPresent()) {
            states.put(cell.key(), Visibility.WOULD_REVEAL);
          }
        });
  }

  /// A published group whose block is not empty but too small.
  private Optional<Cell> unsafe() {
    return tree.cells().stream().filter(this::isShown).filter(this::blockIsTooSmall).findFirst();
  }

  private boolean isShown(Cell cell) {
    return states.get(cell.key()) == Visibility.SHOWN;
  }

  private boolean blockIsTooSmall(Cell cell) {
    var published = publishedInside(cell);
    var rest = cell.base() - published.stream().mapToLong(Cell::base).sum();
    return rest > 0 && rest < threshold; // a rest of nobody tells of nobody
  }

  /// The published groups inside this one that lie in no other published group inside it.
  private List<Cell> publishedInside(Cell cell) {
    var found = new ArrayList<Cell>();
    for (var part : tree.parts(cell)) {
      if (isShown(part)) {
        found.add(part);
      } else {
        found.addAll(publishedInside(part));
      }
    }
    return found;
  }
}
