package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a published group holds beyond the published groups inside it. Published groups in a tree
/// cut it into such blocks, and every sum or difference of them is a union of blocks.
///
/// @param of the published group
/// @param without the published groups inside it that lie in no other published group inside it
public record Block(String of, List<String> without) {
  /// Keeps the list as it is now.
  public Block {
    without = List.copyOf(without);
  }

  /// The blocks into which published groups cut a tree.
  ///
  /// @param cells the tree
  /// @param published the keys of the groups that are published
  public static List<Block> in(List<Cell> cells, Set<String> published) {
    return in(new Tree(cells), published::contains);
  }

  static List<Block> in(Tree tree, Predicate<String> published) {
    return tree.cells().stream()
        .filter(cell -> published.test(cell.key()))
        .map(cell -> new Block(cell.key(), inside(tree, cell, published)))
        .toList();
  }

  private static List<String> inside(Tree tree, Cell cell, Predicate<String> published) {
    var found = new ArrayList<String>();
    for (var part : tree.parts(cell)) {
      if (published.test(part.key())) {
        found.add(part.key());
      } else {
        found.addAll(inside(tree, part, published));
      }
    }
    return found;
  }

  /// How many are in the block.
  ///
  /// @param counts how many are in each group, those of the groups inside it included
  public long count(Map<String, Long> counts) {
    long inside = without.stream().mapToLong(key -> counts.getOrDefault(key, 0L)).sum();
    return counts.getOrDefault(of, 0L) - inside;
  }
}
