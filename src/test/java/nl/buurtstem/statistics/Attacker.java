package nl.buurtstem.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Somebody who knows the tree and all published figures, and does linear algebra with them.
///
/// Every group is a row of ones and zeros over the smallest pieces (the leaves, and per group what
/// it has beyond its parts). What can be worked out is what lies in the span of the published rows.
final class Attacker {
  private final List<Long> pieces = new ArrayList<>();
  private final Map<String, double[]> rows = new HashMap<>();
  private final List<double[]> published = new ArrayList<>();

  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, String> homes;

  Attacker(List<Cell> cells, Map<String, Visibility> seen) {
    this(cells, seen, Map.of());
  }

  /// @param cells the groups as they really are
  /// @param homes which part also counted what a group has beyond its parts, when it was published
  Attacker(List<Cell> cells, Map<String, Visibility> seen, Map<String, String> homes) {
    this.homes = homes;
    for (var cell : cells) {
      var inParts = cells.stream().filter(c -> cell.key().equals(c.parent()));
      own.put(cell.key(), pieces.size());
      pieces.add(cell.base() - inParts.mapToLong(Cell::base).sum());
    }
    for (var cell : cells) {
      var row = new double[pieces.size()];
      fill(cell, cells, row);
      rows.put(cell.key(), row);
      if (seen.get(cell.key()) == Visibility.SHOWN) {
        published.add(row);
      }
    }
  }

  private void fill(Cell cell, List<Cell> cells, double[] row) {
    row[Objects.requireNonNull(own.get(cell.key()))] = 1;
    homes.forEach((whole, home) -> {
      if (home.equals(cell.key())) {
        row[Objects.requireNonNull(own.get(whole))] = 1;
      }
    });
    cells.stream()
        .filter(part -> cell.key().equals(part.parent()))
        .forEach(part -> fill(part, cells, row));
  }

  /// Whether the figure of this group follows from the published ones. Pieces of nobody do not
  /// count: the attacker may know that they are empty.
  boolean canWorkOut(String key) {
    var withIt = new ArrayList<>(published);
    withIt.add(rows.get(key));
    return rank(withIt) == rank(published);
  }

  /// Whether the figure of those whom a group has beyond its parts follows from the published ones.
  boolean canWorkOutBeyond(String whole) {
    var row = new double[pieces.size()];
    row[Objects.requireNonNull(own.get(whole))] = 1;
    var withIt = new ArrayList<>(published);
    withIt.add(row);
    return rank(withIt) == rank(published);
  }

  /// Shows the attacker a group as it really is, beside what was published.
  void alsoSees(String key, List<Cell> cells) {
    var row = new double[pieces.size()];
    row[Objects.requireNonNull(own.get(key))] = 1;
    cells.stream()
        .filter(part -> key.equals(part.parent()))
        .forEach(part -> fill(part, cells, row));
    published.add(row);
  }

  /// The size of the smallest group of people, with a base in this range, that some sum and
  /// difference of published groups describes exactly.
  OptionalLong smallestGroupBetween(long low, long high) {
    return combinations(0, new double[pieces.size()])
        .filter(size -> size >= low && size <= high)
        .min();
  }

  private LongStream combinations(int next, double[] sum) {
    if (next == published.size()) {
      return isGroup(sum) ? LongStream.of(size(sum)) : empty();
    }
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(times -> plus(sum, published.get(next), times))
        .flatMapToLong(row -> combinations(next + 1, row));
  }

  private static LongStream empty() {
    return LongStream.empty();
  }

  private boolean isGroup(double[] row) {
    for (int i = 0; i < row.length; i++) {
      if (pieces.get(i) > 0 && row[i] != 0 && row[i] != 1) {
        return false;
      }
    }
    return true;
  }

  private long size(double[] row) {
    long size = 0;
    for (int i = 0; i < row.length; i++) {
      size += row[i] == 1 ? pieces.get(i) : 0;
    }
    return size;
  }

  private int rank(List<double[]> original) {
    var matrix = original.stream().map(this::withoutEmptyPieces).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < pieces.size() && rank < matrix.length; column++) {
      int pivot = rank;
      while (pivot < matrix.length && Math.abs(matrix[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot < matrix.length) {
        var swap = matrix[pivot];
        matrix[pivot] = matrix[rank];
        matrix[rank] = swap;
        for (int row = rank + 1; row < matrix.length; row++) {
          var factor = matrix[row][column] / matrix[rank][column];
          matrix[row] = plus(matrix[row], matrix[rank], -factor);
        }
        rank++;
      }
    }
    return rank;
  }

  private double[] withoutEmptyPieces(double[] row) {
    var copy = Arrays.copyOf(row, row.length);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = pieces.get(i) > 0 ? copy[i] : 0;
    }
    return copy;
  }

  private static double[] plus(double[] left, double[] right, double times) {
    var sum = Arrays.copyOf(left, left.length);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * right[i];
    }
    return sum;
  }
}
