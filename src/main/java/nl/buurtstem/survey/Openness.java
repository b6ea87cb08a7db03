package nl.buurtstem.survey;

import java.util.Optional;

/// Which questions and rows still wait for an answer.
final class Openness {
  private Openness() {}

  static Optional<Row> firstOpenRow(Question question, State state) {
    boolean whole = state.answer(question.id()).isPresent() && !isRows(state, question.id());
    return whole
        ? Optional.empty()
        : question.rows().stream().filter(row -> !seen(state, question.id(), row)).findFirst();
  }

  static boolean isOpen(Question question, State state) {
    var answer = state.answer(question.id());
    return answer.isEmpty()
        || (isRows(state, question.id())
            && question.rows().stream().anyMatch(row -> !seen(state, question.id(), row)));
  }

  private static boolean isRows(State state, String questionId) {
    return state.answer(questionId).filter(Answer.Rows.class::isInstance).isPresent();
  }

  private static boolean seen(State state, String questionId, Row row) {
    return state.answer(questionId).orElse(null) instanceof Answer.Rows rows && rows.seen(row.id());
  }

  static boolean isMissing(Question question, State state) {
    if (question.required().isEmpty()) {
      return false;
    }
    return switch (state.answer(question.id()).orElseGet(Answer.Skipped::new)) {
      case Answer.Skipped _ -> !(question instanceof Question.Information);
      case Answer.Rows(var rows, var _) -> rows.size() < question.rows().size();
      case Answer.Declined _, Answer.Chosen _, Answer.ChosenSeveral _, Answer.Graded _ -> false;
      case Answer.Numbered _, Answer.Ranked _, Answer.Written _ -> false;
    };
  }
}
