package nl.buurtstem.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where one person is in a poll. Answers in a branch that closed are kept apart: they do not
/// count, and return when the branch opens again.
///
/// @param version of the definition it answers
/// @param answers by question id, of the questions that are asked now
/// @param apart by question id, of questions that are not asked now
public record State(int version, Map<String, Answer> answers, Map<String, Answer> apart) {
  /// Keeps the maps as they are now.
  public State {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
  }

  /// The answer to a question that is asked now.
  public Optional<Answer> answer(String questionId) {
    return Optional.ofNullable(answers.get(questionId));
  }
}
