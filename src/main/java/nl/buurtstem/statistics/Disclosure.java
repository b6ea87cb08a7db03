package nl.buurtstem.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Decides which figures in a tree of groups may be published, so that no group below the threshold
/// is shown or can be worked out by subtracting published groups from each other.
///
/// Published groups in a tree cut it into blocks ([Block]). Whatever can be worked out by adding
/// and subtracting is a union of blocks. So the rule is that every block that is not empty must
/// itself reach the threshold. A block that does not is made larger by hiding the smallest
/// published group next to it (complementary suppression), until the rule holds; then whatever need
/// not be hidden is shown again. The same goes for how many gave an answer ([Limits]).
public final class Disclosure {
  private final long threshold;
  private final Limits limits;
  private final Tree tree;
  private final Map<String, Cell> cells;
  private final Map<String, Long> bases = new HashMap<>();
  private final Map<String, Visibility> states = new TreeMap<>();

  private Disclosure(List<Cell> cells, long threshold, Limits limits) {
    if (threshold < 1) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
    this.threshold = threshold;
    this.limits = limits;
    this.tree = new Tree(cells);
    this.cells = cells.stream().collect(Collectors.toMap(Cell::key, Function.identity()));
    cells.forEach(cell -> bases.put(cell.key(), cell.base()));
  }

  /// What may be seen of each cell.
  ///
  /// @param cells the groups, each with its parent among them (or none); what a group has beyond
  ///   its parts counts as a part that is never published itself
  /// @param threshold the smallest base that may be published, at least 1
  /// @throws IllegalArgumentException for a parent that is missing, or parts larger than the whole
  public static Map<String, Visibility> decide(List<Cell> cells, long threshold) {
    return decide(cells, threshold, Limits.NONE);
  }

  /// The same, where more must hold.
  public static Map<String, Visibility> decide(List<Cell> cells, long threshold, Limits limits) {
    var decision = new Disclosure(cells, threshold, limits);
    decision.hideWhatIsTooSmall();
    decision.hideWhatReveals();
    decision.showWhatIsSafe();
    return Map.copyOf(decision.states);
  }

  private void hideWhatIsTooSmall() {
    for (var cell : tree.cells()) {
      states.put(cell.key(), atFirst(cell));
    }
  }

  private Visibility atFirst(Cell cell) {
    if (cell.base() < threshold || tellsOfFew(new Block(cell.key(), List.of()))) {
      return Visibility.TOO_FEW;
    }
    return limits.barred().contains(cell.key()) ? Visibility.WOULD_REVEAL : Visibility.SHOWN;
  }

  private void hideWhatReveals() {
    for (var unsafe = unsafe(); unsafe.isPresent(); unsafe = unsafe()) {
      var smallest =
          unsafe.get().without().stream()
              .map(cells::get)
              .min(Comparator.comparingLong(Cell::base).thenComparing(Cell::key))
              .orElseThrow(() -> new IllegalStateException("a published cell below its threshold"));
      states.put(smallest.key(), Visibility.WOULD_REVEAL);
    }
  }

  /// The largest first: one figure of a larger group serves more people.
  private void showWhatIsSafe() {
    tree.cells().stream()
        .filter(cell -> states.get(cell.key()) == Visibility.WOULD_REVEAL)
        .filter(cell -> !limits.barred().contains(cell.key()))
        .sorted(Comparator.comparingLong(Cell::base).reversed().thenComparing(Cell::key))
        .forEach(cell -> {
          states.put(cell.key(), Visibility.SHOWN);
          if (unsafe().isPresent()) {
            states.put(cell.key(), Visibility.WOULD_REVEAL);
          }
        });
  }

  /// A published group whose block is not empty but too small.
  private Optional<Block> unsafe() {
    return Block.in(tree, this::isShown).stream()
        .filter(block -> isFew(block.count(bases), threshold) || tellsOfFew(block))
        .findFirst();
  }

  private boolean isShown(String key) {
    return states.get(key) == Visibility.SHOWN;
  }

  private boolean tellsOfFew(Block block) {
    return limits.answers().stream().anyMatch(counts -> isFew(block.count(counts), limits.least()));
  }

  /// Nobody is not few: a rest of nobody tells of nobody.
  private static boolean isFew(long count, long least) {
    return count > 0 && count < least;
  }
}
