package nl.buurtstem.poll.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tries what somebody with a dump could: to find which used code belongs to which response.
final class Joiner {
  /// A value in more rows than this joins nobody to anything: it is a state, a poll, a language.
  private static final int RARE = 6;

  private static final int SHORTEST_PIECE = 12;

  private final Dump dump;
  private final Map<Row, String> trails = new HashMap<>();

  Joiner(Dump dump) {
    this.dump = dump;
  }

  private record Row(String table, int number) {}

  /// The rows that can be reached from others, going from row to row by values, or long pieces of
  /// values, that few rows share.
  ///
  /// @param from rows to begin at, by table
  /// @param to the tables looked for
  Set<String> reached(Map<String, List<Map<String, String>>> from, Set<String> to) {
    var byPiece = new HashMap<String, List<Row>>();
    dump.tables()
        .forEach((table, rows) -> {
          for (int i = 0; i < rows.size(); i++) {
            var row = new Row(table, i);
            pieces(rows.get(i))
                .forEach(piece -> byPiece.computeIfAbsent(piece, _ -> new ArrayList<>()).add(row));
          }
        });
    var seen = new HashSet<Row>();
    var next = new ArrayDeque<Row>();
    from.forEach((table, starts) ->
        starts.forEach(start -> next.add(new Row(table, dump.rows(table).indexOf(start)))));
    while (!next.isEmpty()) {
      var row = next.remove();
      if (seen.add(row)) {
        for (var piece : pieces(dump.rows(row.table()).get(row.number()))) {
          var others = byPiece.getOrDefault(piece, List.of());
          if (others.size() <= RARE) {
            next.addAll(others);
            others.forEach(
                other -> trails.putIfAbsent(other, "%s <- '%s' %s".formatted(other, piece, row)));
          }
        }
      }
    }
    var reached = new HashSet<String>();
    seen.stream()
        .filter(row -> to.contains(row.table()))
        .forEach(row -> reached.add(row.table() + " " + row.number()));
    return reached;
  }

  /// By which values some rows were reached, one step a line, for whoever has to mend it.
  String trail(Set<String> reached) {
    var lines = new ArrayList<String>();
    trails.entrySet().stream()
        .filter(step -> reached.contains(step.getKey().table() + " " + step.getKey().number()))
        .limit(5)
        .forEach(step -> {
          var line = step.getValue();
          for (int i = 0; i < 12 && line != null; i++) {
            lines.add(line);
            var from = line.substring(line.lastIndexOf("Row["));
            line =
                trails.entrySet().stream()
                    .filter(each -> each.getKey().toString().equals(from))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
          }
        });
    return String.join("\n", lines);
  }

  /// Whole values, and of long ones each piece: so that a hash cut short or put inside another
  /// value is found too.
  private static Set<String> pieces(Map<String, String> row) {
    var pieces = new HashSet<String>();
    row.values()
        .forEach(value -> {
          pieces.add(value);
          for (int at = 0; at + SHORTEST_PIECE <= value.length() && at < 200; at++) {
            pieces.add(value.substring(at, at + SHORTEST_PIECE));
          }
        });
    return pieces;
  }

  /// How well some order of rows on one side tells the order on the other: the largest rank
  /// correlation over all pairs of orders, without a sign.
  ///
  /// @param codes rows of the one side; the i-th belongs to the i-th of the other
  /// @param responses rows of the other side, in the same true order
  static Found order(List<Map<String, String>> codes, List<Map<String, String>> responses) {
    var best = new Found("", 0);
    for (var one : keys(codes)) {
      for (var other : keys(responses)) {
        double found = Math.abs(correlation(ranks(codes, one), ranks(responses, other)));
        if (found > best.correlation()) {
          best = new Found(one + " with " + other, found);
        }
      }
    }
    return best;
  }

  /// @param correlation 0 to 1
  record Found(String columns, double correlation) {}

  private static Set<String> keys(List<Map<String, String>> rows) {
    var keys = new HashSet<String>();
    rows.forEach(row -> keys.addAll(row.keySet()));
    return keys;
  }

  /// The rank of each row when they are sorted by a column; equal values share their middle rank.
  private static double[] ranks(List<Map<String, String>> rows, String column) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Comparator<Integer> byValue =
        Comparator.comparing((Integer i) ->
            value(rows.get(i), column).length() > 15 ? "" : pad(rows.get(i), column));
    order.sort(byValue.thenComparing(i -> value(rows.get(i), column)));
    var ranks = new double[rows.size()];
    for (int start = 0; start < order.size(); ) {
      int end = start;
      var here = value(rows.get(order.get(start)), column);
      while (end < order.size() && value(rows.get(order.get(end)), column).equals(here)) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order.get(i)] = (start + end - 1) / 2.0;
      }
      start = end;
    }
    return ranks;
  }

  /// Numbers as numbers.
  private static String pad(Map<String, String> row, String column) {
    var text = value(row, column);
    return text.matches("\\d+") ? "0".repeat(15 - text.length()) + text : text;
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static double correlation(double[] one, double[] other) {
    double meanOne = java.util.Arrays.stream(one).average().orElse(0);
    double meanOther = java.util.Arrays.stream(other).average().orElse(0);
    double both = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (int i = 0; i < one.length; i++) {
      both += (one[i] - meanOne) * (other[i] - meanOther);
      squareOne += (one[i] - meanOne) * (one[i] - meanOne);
      squareOther += (other[i] - meanOther) * (other[i] - meanOther);
    }
    return squareOne == 0 || squareOther == 0 ? 0 : both / Math.sqrt(squareOne * squareOther);
  }

  /// The row that only the later list has, with the place where it stands; the rows before are the
  /// same ones.
  static Map<String, String> added(
      List<Map<String, String>> before, List<Map<String, String>> after) {
    var rest = new ArrayList<>(after);
    before.forEach(rest::remove);
    if (rest.size() != 1) {
      throw new IllegalStateException("not one new row but " + rest.size());
    }
    return rest.getFirst();
  }

  /// The same rows, each with its place in the whole table as one more column.
  static List<Map<String, String>> withPlace(
      List<Map<String, String>> rows, List<Map<String, String>> table) {
    var places = new HashMap<Map<String, String>, Integer>();
    for (int i = 0; i < table.size(); i++) {
      places.put(table.get(i), i);
    }
    var all = new ArrayList<Map<String, String>>();
    for (var row : rows) {
      var copy = new HashMap<>(row);
      copy.put("(place)", String.valueOf(places.get(row)));
      all.add(copy);
    }
    return Collections.unmodifiableList(all);
  }
}
