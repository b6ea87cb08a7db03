package nl.buurtstem.poll.result;

import static nl.buurtstem.poll.result.ResultsPage.Group.About.QUESTION;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// Makes the bars of a question from its tally.
record ResultGroups(ResultWords words) {

  /// The bars; empty where there are too few answers. A row with too few says so in its place,
  /// unless no row has enough.
  List<Group> of(Question question, QuestionTally tally, long minimum) {
    if (!question.rows().isEmpty()) {
      var rows = question.rows().stream().map(row -> row(question, row, tally, minimum)).toList();
      return rows.stream().allMatch(row -> row.hidden().isPresent()) ? List.of() : rows;
    }
    long base = base(question, tally);
    if (base < minimum) {
      return List.of();
    }
    long leftOut = tally.answered() - base + tally.declined();
    return List.of(
        switch (question) {
          case Question.Grade _ -> words.group(QUESTION, base, leftOut, grades(tally));
          case Question.NumberQuestion _ -> words.group(QUESTION, base, leftOut, List.of());
          case Question.Ranking _ ->
              words.group(
                  QUESTION, question.choices(), option -> tally.count(option, "1"), base, leftOut);
          case Question other ->
              words.group(QUESTION, other.choices(), tally::count, base, leftOut);
        });
  }

  private Group row(Question question, Row row, QuestionTally tally, long minimum) {
    var about = new Group.About(row.id(), Optional.of(words.say().of(row.text())));
    ResultWords.Counts counts = option -> tally.count(row.id(), option);
    long base = base(question, counts);
    return base < minimum
        ? words.hidden(about, minimum)
        : words.group(about, question.choices(), counts, base, tally.answered(row.id()) - base);
  }

  private List<Bar> grades(QuestionTally tally) {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(Integer::toString)
        .map(grade -> words.bar(grade, Said.here(grade), tally.count(grade), tally.answered()))
        .toList();
  }

  /// Who said "I don't know" and nothing else is not in the base.
  private static long base(Question question, QuestionTally tally) {
    return tally.answered()
        - question.choices().stream()
            .filter(Choice::dontKnow)
            .mapToLong(choice -> tally.count(choice.id()))
            .sum();
  }

  private static long base(Question question, ResultWords.Counts counts) {
    return question.choices().stream()
        .filter(choice -> !choice.dontKnow())
        .mapToLong(choice -> counts.of(choice.id()))
        .sum();
  }
}
