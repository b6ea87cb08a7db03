package nl.buurtstem.poll.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// What a mean that is told with one decimal leaves open: its sum lies in a window of a tenth for
/// each person in it. Where that is at least twice as wide as the difference between two answers
/// that are told together, moving one person from the one to the other gives the same mean, one way
/// or the other: so no number of a few follows.
///
/// @param feeds those of the question whose figures are seen somewhere
record MeanWindow(AnswerTable table, List<Feed> feeds, QuestionTally tally) {
  private static final BigDecimal TWICE_IN_TENTHS = BigDecimal.valueOf(20);

  boolean hides(List<Set<String>> told) {
    return values().stream().allMatch(values -> hides(told, values));
  }

  private boolean hides(List<Set<String>> told, Map<String, BigDecimal> values) {
    var people = BigDecimal.valueOf(people(values.keySet()));
    return told.stream()
        .map(set -> span(set, values).multiply(TWICE_IN_TENTHS))
        .allMatch(needed -> needed.compareTo(people) <= 0);
  }

  private static BigDecimal span(Set<String> set, Map<String, BigDecimal> values) {
    var given = set.stream().filter(values::containsKey).map(values::get).toList();
    var most = given.stream().map(Objects::requireNonNull).max(BigDecimal::compareTo);
    var least = given.stream().map(Objects::requireNonNull).min(BigDecimal::compareTo);
    return most.orElse(BigDecimal.ZERO).subtract(least.orElse(BigDecimal.ZERO));
  }

  private long people(Set<String> answers) {
    return answers.stream().mapToLong(answer -> table.count(tally, answer)).sum();
  }

  /// What each answer adds to a mean, for every mean.
  private List<Map<String, BigDecimal>> values() {
    var all = new ArrayList<Map<String, BigDecimal>>();
    if (table.question() instanceof Question.Grade) {
      var grades = new HashMap<String, BigDecimal>();
      table.answers().forEach(grade -> grades.put(grade, new BigDecimal(grade)));
      all.add(grades);
    }
    for (var feed : feeds) {
      if (feed.measure() instanceof Measure.Scores(var scores)) {
        all.add(scores);
      }
    }
    return all;
  }
}
