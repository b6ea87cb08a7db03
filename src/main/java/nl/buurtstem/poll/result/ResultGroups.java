package nl.buurtstem.poll.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.disclosure.AnswerTable;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
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
    return words.group(about, table.base(tally), leftOut, least, bars, untold(table, told.get()));
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

  /// The answers that are told alone in their order, then those that are told together.
  private List<Bar> bars(Question question, AnswerTable table, List<Set<String>> told) {
    var tally = heard.tally().question(question.id());
    long base = table.base(tally);
    var labels = labels(question, table);
    var alone = new ArrayList<Bar>();
    for (var answer : table.answers()) {
      if (told.contains(Set.of(answer))) {
        alone.add(words.bar(List.of(answer), labels, table.count(tally, answer), base));
      }
    }
    for (var set : told) {
      if (set.size() > 1) {
        var ids = table.answers().stream().filter(set::contains).toList();
        long count = ids.stream().mapToLong(answer -> table.count(tally, answer)).sum();
        alone.add(words.bar(ids, labels, count, base));
      }
    }
    return alone;
  }

  private Map<String, Said> labels(Question question, AnswerTable table) {
    var labels = new HashMap<String, Said>();
    table.answers().forEach(grade -> labels.put(grade, Said.here(grade)));
    question.choices().forEach(choice -> labels.put(choice.id(), words.say().of(choice.label())));
    return labels;
  }

  /// Whether some answers are not told at all, while others are.
  private static boolean untold(AnswerTable table, List<Set<String>> told) {
    return !told.isEmpty()
        && table.answers().stream().anyMatch(one -> told.stream().noneMatch(s -> s.contains(one)));
  }
}
