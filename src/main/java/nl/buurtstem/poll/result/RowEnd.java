package nl.buurtstem.poll.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.statistics.Shares;
import nl.buurtstem.survey.Question;

/// The rows of which the first or the last answer of the order was given most: of "never" to
/// "daily", what is daily a nuisance to most people, and what never.
///
/// All rows are compared on the same answer, and a row that no more than chance puts behind the
/// first is named beside it.
///
/// @param option what the answer is called
/// @param rows those it was given to most, the most first
record RowEnd(String option, List<Row> rows) {
  private static final int MOST_NAMED = 2;

  /// A row with how many gave the answer.
  record Row(Group group, Bar bar) {
    private double share() {
      return bar.width();
    }

    /// As if both rows had been asked of the smaller number of people; answers to two rows by the
    /// same people differ by chance no more than two shares of one question.
    private boolean isBehind(Row first) {
      long base = Math.min(group.answers(), first.group.answers());
      return Shares.differ(first.of(base), of(base), base);
    }

    private long of(long base) {
      return Math.round(share() / 100 * base);
    }
  }

  /// Both ends, the last answer first; none of an answer that stands together with others, that
  /// nobody gave or that too many rows share.
  static List<RowEnd> of(Question question, List<Group> rows) {
    var order = AnswerTable.of(question).getFirst().order().orElse(List.of());
    return order.size() < 2
        ? List.of()
        : Stream.of(order.getLast(), order.getFirst())
            .flatMap(answer -> end(answer, rows).stream())
            .toList();
  }

  private static Optional<RowEnd> end(String answer, List<Group> groups) {
    var rows =
        groups.stream()
            .flatMap(group ->
                group.bars().stream()
                    .filter(bar -> bar.ids().equals(List.of(answer)))
                    .map(bar -> new Row(group, bar)))
            .sorted(Comparator.comparingDouble(Row::share).reversed())
            .toList();
    if (rows.size() < groups.size() || rows.getFirst().bar().answers() == 0) {
      return Optional.empty();
    }
    var first = rows.getFirst();
    var level = rows.stream().filter(row -> !row.isBehind(first)).toList();
    return level.size() <= MOST_NAMED && level.size() < rows.size()
        ? Optional.of(new RowEnd(first.bar().label().text(), level))
        : Optional.empty();
  }
}
