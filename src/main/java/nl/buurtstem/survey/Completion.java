package nl.buurtstem.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a response can be sent.
public sealed interface Completion {
  /// It can.
  ///
  /// @param answers in the order of the poll; nothing skipped, nothing of closed branches
  record Complete(Map<String, Answer> answers) implements Completion {
    /// Keeps the map as it is now.
    public Complete {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
  }

  /// These questions cannot be skipped and have no (or no whole) answer.
  record Missing(List<Question> questions) implements Completion {}
}
