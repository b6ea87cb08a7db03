package nl.buurtstem.poll.result;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Question;

/// Makes the bars of a question from its tally.
///
/// @param least a smaller number of people who gave no answer is not told
record ResultGroups(ResultWords words, Heard heard, long least) {

  /// The bars of the question, or of each row. Where too few answered, or no answers may be told
  /// apart, the group says so instead.
  List<Group> of(Question question, long minimum) {
    return AnswerTable.of(question).stream().map(table -> group(question, table, minimum)).toList();
  }

  private Group group(Question question, AnswerTable table, long minimum) {
    var about = about(question, table);
    var told = heard.told(table);
    var tally = heard.tally().question(question.id());
    if (told.isEmpty() || (told.get().isEmpty() && !hasMean(question))) {
      var why =
          ResultWords.why(
              words.say().frame().words(),
              told.isPresent() && heard.isWhole(),
              table.base(tally),
              minimum);
      return words.hidden(about, why);
    }
    var bars = bars(question, table, told.get());
    long leftOut = heard.isWhole() ? table.leftOut(tally) : 0;
    var group =
        words.group(
            about,
            table.base(tally),
            leftOut,
            least,
            bars,
            untold(table, told.get(), labels(question, table)));
    return bars.isEmpty() && !table.answers().isEmpty()
        ? group.adding(words.say().frame().t("poll.results.only_mean"))
        : group;
  }

  private Group.About about(Question question, AnswerTable table) {
    return question.rows().stream()
        .filter(row -> row.id().equals(table.row()))
        .findFirst()
        .map(row -> new Group.About(row.id(), Optional.of(words.say().of(row.text()))))
        .orElse(Group.About.QUESTION);
  }

  /// Whether something is told of a question without its single answers.
  private static boolean hasMean(Question question) {
    return question instanceof Question.Grade || question instanceof Question.NumberQuestion;
  }

  /// The answers in their order; those that are told together stand where the first of them would.
  private List<Bar> bars(Question question, AnswerTable table, List<Set<String>> told) {
    var tally = heard.tally().question(question.id());
    long base = table.base(tally);
    var labels = labels(question, table);
    var order = table.answers();
    return told.stream()
        .map(set -> order.stream().filter(set::contains).toList())
        .sorted(Comparator.comparingInt(ids -> order.indexOf(ids.getFirst())))
        .map(ids -> words.bar(ids, labels, count(table, tally, ids), base))
        .toList();
  }

  private static long count(AnswerTable table, QuestionTally tally, List<String> answers) {
    return answers.stream().mapToLong(answer -> table.count(tally, answer)).sum();
  }

  private Map<String, Said> labels(Question question, AnswerTable table) {
    var labels = new HashMap<String, Said>();
    table.answers().forEach(grade -> labels.put(grade, Said.here(grade)));
    question.choices().forEach(choice -> labels.put(choice.id(), words.say().of(choice.label())));
    return labels;
  }

  /// The answers that are not told at all, while others are.
  private static List<String> untold(
      AnswerTable table, List<Set<String>> told, Map<String, Said> labels) {
    return table.answers().stream()
        .filter(_ -> !told.isEmpty())
        .filter(one -> told.stream().noneMatch(set -> set.contains(one)))
        .map(labels::get)
        .map(Objects::requireNonNull)
        .map(Said::text)
        .toList();
  }
}
