package nl.buurtstem.poll.disclosure;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.survey.Condition;
import nl.buurtstem.survey.Condition.Reference;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;

/// Which questions are asked only after some answers to others: how many answered them tells how
/// many gave those answers.
///
/// @param isTold whether anything is told of a question
record Dependence(Definition definition, Predicate<Question> isTold) {

  /// The ids of the questions that this one depends on.
  static Stream<String> of(Question question) {
    return question.when().stream().flatMap(Condition::references).map(Reference::question);
  }

  /// The sets of answers of a table after which other questions are asked.
  List<Set<String>> splits(AnswerTable table) {
    var splits = new LinkedHashSet<Set<String>>();
    definition.questions().stream()
        .filter(isTold)
        .flatMap(question -> question.when().stream())
        .flatMap(Condition::single)
        .filter(one -> one.references().allMatch(reference -> isOf(table, reference)))
        .map(one -> answers(table, one))
        .forEach(splits::add);
    return List.copyOf(splits);
  }

  private static boolean isOf(AnswerTable table, Reference reference) {
    return reference.question().equals(table.question().id())
        && reference.row().orElse("").equals(table.row());
  }

  private static Set<String> answers(AnswerTable table, Condition condition) {
    return switch (condition) {
      case Condition.Is(var _, var option) -> Set.of(option);
      case Condition.IsNot(var _, var option) -> Set.of(option);
      case Condition.In(var _, var options) -> Set.copyOf(options);
      case Condition.Includes(var _, var option) -> Set.of(option);
      case Condition.AtMost(var _, var most) -> grades(table, one -> one.compareTo(most) <= 0);
      case Condition.AtLeast(var _, var least) -> grades(table, one -> one.compareTo(least) >= 0);
      case Condition.Answered _ -> Set.of();
      case Condition.All _, Condition.Any _, Condition.Not _ ->
          throw new IllegalArgumentException("not a single condition: " + condition);
    };
  }

  private static Set<String> grades(AnswerTable table, Predicate<BigDecimal> in) {
    return table.question() instanceof Question.Grade
        ? table.answers().stream()
            .filter(grade -> in.test(new BigDecimal(grade)))
            .collect(Collectors.toSet())
        : Set.of();
  }
}
