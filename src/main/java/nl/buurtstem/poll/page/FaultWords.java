package nl.buurtstem.poll.page;

import java.util.List;
import java.util.function.Predicate;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Row;

/// Says what is wrong with what was filled in, each beside the field that it is about.
///
/// @param say the words in the reader's language
record FaultWords(Say say, List<Fault> faults) {

  /// What is wrong with one question or row.
  List<String> with(String prefix) {
    return messages(fault -> belongs(fault, prefix));
  }

  private static boolean belongs(Fault fault, String prefix) {
    return fault.field().equals(prefix) || fault.field().startsWith(prefix + ".");
  }

  /// What is wrong with one field.
  List<String> at(String field) {
    return messages(fault -> fault.field().equals(field));
  }

  /// What is wrong with one question, and not with this field of it.
  List<String> withBut(String prefix, String field) {
    return messages(fault -> belongs(fault, prefix) && !fault.field().equals(field));
  }

  /// What is wrong with the whole question, and not with one of its rows.
  List<String> withWhole(String prefix, List<Row> rows) {
    return messages(fault ->
        belongs(fault, prefix)
            && rows.stream().noneMatch(row -> belongs(fault, prefix + "." + row.id())));
  }

  /// What is wrong with no question at all.
  List<String> stray(List<Question> questions) {
    return messages(
        fault -> questions.stream().noneMatch(question -> belongs(fault, question.id())));
  }

  /// Everything that is wrong.
  List<String> all() {
    return messages(_ -> true);
  }

  private List<String> messages(Predicate<Fault> which) {
    return faults.stream().filter(which).map(say::message).distinct().toList();
  }
}
