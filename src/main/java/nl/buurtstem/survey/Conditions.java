package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether conditions hold.
public final class Conditions {
  private Conditions() {}

  /// Whether it holds.
  ///
  /// @param answers by question id, of the questions that are asked
  public static boolean holds(Condition condition, Map<String, Answer> answers) {
    return switch (condition) {
      case Condition.Is(var of, var option) -> option(of, answers, option::equals);
      case Condition.IsNot(var of, var option) -> option(of, answers, o -> !o.equals(option));
      case Condition.In(var of, var options) -> option(of, answers, options::contains);
      case Condition.Includes(var of, var option) -> options(of, answers).contains(option);
      case Condition.AtMost(var of, var bound) -> number(of, answers, n -> n.compareTo(bound) <= 0);
      case Condition.AtLeast(var of, var bound) ->
          number(of, answers, n -> n.compareTo(bound) >= 0);
      case Condition.Answered(var of, var answered) -> answered == answered(of, answers);
      case Condition.All(var all) -> all.stream().allMatch(one -> holds(one, answers));
      case Condition.Any(var any) -> any.stream().anyMatch(one -> holds(one, answers));
      case Condition.Not(var inner) -> !holds(inner, answers);
    };
  }

  private static Optional<Answer> answer(Condition.Reference of, Map<String, Answer> answers) {
    return Optional.ofNullable(answers.get(of.question()));
  }

  private static boolean answered(Condition.Reference of, Map<String, Answer> answers) {
    return of.row().isPresent()
        ? !options(of, answers).isEmpty()
        : answer(of, answers).filter(Answer::substantive).isPresent();
  }

  private static boolean option(
      Condition.Reference of, Map<String, Answer> answers, Predicate<String> test) {
    var options = options(of, answers);
    return options.size() == 1 && test.test(options.getFirst());
  }

  private static List<String> options(Condition.Reference of, Map<String, Answer> answers) {
    return answer(of, answers)
        .map(answer ->
            switch (answer) {
              case Answer.Chosen(var option, var _) -> List.of(option);
              case Answer.ChosenSeveral(var options, var _) -> options;
              case Answer.Ranked(var options) -> options;
              case Answer.Rows(var rows, var _) ->
                  of.row().flatMap(row -> Optional.ofNullable(rows.get(row))).stream().toList();
              case Answer.Graded _, Answer.Numbered _, Answer.Written _ -> List.<String>of();
              case Answer.Declined _, Answer.Skipped _ -> List.<String>of();
            })
        .orElse(List.of());
  }

  private static boolean number(
      Condition.Reference of, Map<String, Answer> answers, Predicate<BigDecimal> test) {
    return answer(of, answers)
        .map(answer ->
            switch (answer) {
              case Answer.Graded(int grade) -> test.test(BigDecimal.valueOf(grade));
              case Answer.Numbered(var number) -> test.test(number);
              case Answer.Chosen _, Answer.ChosenSeveral _, Answer.Ranked _ -> false;
              case Answer.Rows _, Answer.Written _, Answer.Declined _, Answer.Skipped _ -> false;
            })
        .orElse(false);
  }
}
