package nl.buurtstem.poll.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Everything that follows from some numbers by adding, subtracting and scaling.
final class Span {
  private static final double ZERO = 1e-9;

  private final List<double[]> basis = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  /// One more number is known: the sum of these cells, each so many times.
  void knows(double... row) {
    var rest = rest(row);
    int pivot = pivot(rest);
    if (pivot < 0) {
      return;
    }
    double first = rest[pivot];
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= first;
    }
    for (var other : basis) {
      minus(other, rest, other[pivot]);
    }
    basis.add(rest);
    pivots.add(pivot);
  }

  /// Whether this sum of cells follows from what is known.
  boolean tells(double... row) {
    return pivot(rest(row)) < 0;
  }

  /// The size of the smallest group of fewer than `least` people, but not of nobody, whose number
  /// follows: a sum of cells, each in it once or not at all.
  ///
  /// @param people how many are in each cell
  OptionalLong smallestGroup(long[] people, long least) {
    return search(0, new double[people.length], 0, people, least);
  }

  private OptionalLong search(int next, double[] sum, long size, long[] people, long least) {
    if (size >= least) {
      return OptionalLong.empty();
    }
    if (next == basis.size()) {
      return size > 0 ? OptionalLong.of(size) : OptionalLong.empty();
    }
    var without = grown(next, sum, size, people, least);
    var with = Arrays.copyOf(sum, sum.length);
    minus(with, basis.get(next), -1);
    var smallest = grown(next, with, size, people, least);
    return LongStream.concat(without.stream(), smallest.stream()).min();
  }

  /// Goes on where the cells that no later number touches are in the group once or not at all.
  private OptionalLong grown(int row, double[] sum, long size, long[] people, long least) {
    long grown = size;
    for (int i = 0; i < sum.length; i++) {
      if (last(i) == row) {
        if (Math.abs(sum[i]) > ZERO && Math.abs(sum[i] - 1) > ZERO) {
          return OptionalLong.empty();
        }
        grown += Math.abs(sum[i]) > ZERO ? people[i] : 0;
      }
    }
    return search(row + 1, sum, grown, people, least);
  }

  /// The last number that touches a cell.
  private int last(int cell) {
    for (int i = basis.size() - 1; i >= 0; i--) {
      if (Math.abs(basis.get(i)[cell]) > ZERO) {
        return i;
      }
    }
    return -1;
  }

  private double[] rest(double[] row) {
    var rest = Arrays.copyOf(row, row.length);
    for (int i = 0; i < basis.size(); i++) {
      minus(rest, basis.get(i), rest[pivots.get(i)]);
    }
    return rest;
  }

  private static void minus(double[] row, double[] other, double times) {
    for (int i = 0; i < row.length; i++) {
      row[i] -= times * other[i];
    }
  }

  private static int pivot(double[] row) {
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(row[i]) > ZERO) {
        return i;
      }
    }
    return -1;
  }
}
