package nl.buurtstem.poll.tally;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What was answered to one question in one area. A response in which the question was skipped or
/// never shown is not in it at all.
public final class QuestionTally {
  long answered;
  long declined;
  final Map<String, Count> options = new HashMap<>();
  final Map<String, Map<String, Count>> rows = new HashMap<>();

  /// Per indicator, how many responses contribute which value, as [AnswerReader] wrote it.
  final Map<String, Map<String, Count>> values = new HashMap<>();

  BigDecimal largeSum = BigDecimal.ZERO;
  BigDecimal largeSumOfSquares = BigDecimal.ZERO;

  /// How many answered; a declined answer is not one.
  public long answered() {
    return answered;
  }

  /// How many said "I would rather not say".
  public long declined() {
    return declined;
  }

  /// How many chose this option, or gave this grade ("7").
  public long count(String option) {
    var count = options.get(option);
    return count == null ? 0 : count.n;
  }

  /// How many chose this option in this row; of a ranking, how many put the option (the row) at
  /// this place ("1" is first).
  public long count(String row, String option) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(option, new Count()).n;
  }

  /// How many answered this row.
  public long answered(String row) {
    return rows.getOrDefault(row, Map.of()).values().stream().mapToLong(count -> count.n).sum();
  }

  /// The counts by option, in order of id.
  public Map<String, Long> options() {
    var all = new TreeMap<String, Long>();
    options.forEach((option, count) -> all.put(option, count.n));
    return Collections.unmodifiableMap(all);
  }

  /// The exact sum of the numbers or grades given.
  public BigDecimal sum() {
    return total(1, largeSum);
  }

  /// The exact sum of their squares.
  public BigDecimal sumOfSquares() {
    return total(2, largeSumOfSquares);
  }

  private BigDecimal total(int power, BigDecimal large) {
    var total = large;
    for (int value = 1; value <= 10; value++) {
      long times = count(Integer.toString(value));
      total = total.add(BigDecimal.valueOf(value).pow(power).multiply(BigDecimal.valueOf(times)));
    }
    return total;
  }

  void option(String option, long times) {
    AreaTally.add(options, option, times);
  }

  void row(String row, String option, long times) {
    AreaTally.add(rows.computeIfAbsent(row, _ -> new HashMap<>()), option, times);
  }

  void value(String indicator, String value, long times) {
    AreaTally.add(values.computeIfAbsent(indicator, _ -> new HashMap<>()), value, times);
  }

  /// A number that is not counted by value.
  void large(BigDecimal number, long times) {
    var all = number.multiply(BigDecimal.valueOf(times));
    largeSum = largeSum.add(all);
    largeSumOfSquares = largeSumOfSquares.add(number.multiply(all));
  }

  void add(QuestionTally other) {
    answered += other.answered;
    declined += other.declined;
    other.options.forEach((option, count) -> option(option, count.n));
    other.rows.forEach(
        (row, counts) -> counts.forEach((option, count) -> row(row, option, count.n)));
    other.values.forEach(
        (indicator, counts) -> counts.forEach((value, count) -> value(indicator, value, count.n)));
    largeSum = largeSum.add(other.largeSum);
    largeSumOfSquares = largeSumOfSquares.add(other.largeSumOfSquares);
  }
}
