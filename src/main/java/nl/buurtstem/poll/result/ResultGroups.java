package nl.buurtstem.poll.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.tally.QuestionTally;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;

/// Makes the bars of a question from its tally.
record ResultGroups(ResultWords words) {

  /// The bars; empty where there are too few answers, also for each row on its own.
  List<Group> of(Question question, QuestionTally tally, long minimum) {
    if (!question.rows().isEmpty()) {
      return question.rows().stream()
          .filter(row -> base(question, option -> tally.count(row.id(), option)) >= minimum)
          .map(row ->
              words.group(
                  row.id(),
                  Optional.of(words.say().of(row.text())),
                  question.choices(),
                  option -> tally.count(row.id(), option),
                  base(question, option -> tally.count(row.id(), option))))
          .toList();
    }
    if (base(question, tally) < minimum) {
      return List.of();
    }
    return switch (question) {
      case Question.Grade _ -> List.of(grades(tally));
      case Question.NumberQuestion _ ->
          List.of(new Group("", Optional.empty(), words.base(tally), tally.answered(), List.of()));
      case Question.Ranking _ ->
          List.of(
              words.group(
                  "",
                  Optional.empty(),
                  question.choices(),
                  option -> tally.count(option, "1"),
                  tally.answered()));
      case Question other ->
          List.of(
              words.group("", Optional.empty(), other.choices(), tally::count, base(other, tally)));
    };
  }

  private Group grades(QuestionTally tally) {
    var bars =
        IntStream.rangeClosed(1, 10)
            .mapToObj(Integer::toString)
            .map(grade -> words.bar(grade, Said.here(grade), tally.count(grade), tally.answered()))
            .toList();
    return new Group("", Optional.empty(), words.base(tally), tally.answered(), bars);
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
