package nl.buurtstem.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads rows of a matrix or of statements, all at once or one at a time.
record RowReader(Question question, String field) {

  /// From a form with an option per row.
  ///
  /// @param given the values of a form field
  Reading all(Function<String, List<String>> given) {
    var rows = new LinkedHashMap<String, String>();
    var faults = new ArrayList<Fault>();
    for (var row : question.rows()) {
      switch (option(given.apply(name(row.id())), name(row.id()))) {
        case Reading.Understood(Answer.Chosen(var option, var _)) -> rows.put(row.id(), option);
        case Reading.Faulty(var wrong) -> faults.addAll(wrong);
        case Reading.Nothing _, Reading.Understood _ -> {}
      }
    }
    if (!given.apply(field).isEmpty()) {
      faults.add(Fault.of(FaultCode.WRONG_FIELD, field));
    }
    if (!faults.isEmpty()) {
      return new Reading.Faulty(faults);
    }
    return rows.isEmpty() ? new Reading.Nothing() : new Reading.Understood(new Answer.Rows(rows));
  }

  /// One row, from whatever channel.
  Reading one(String row, Input input, Vocabulary vocabulary) {
    var reading =
        switch (input) {
          case Input.Fields(var values) -> one(row, values);
          case Input.Text text -> new TextReader(question, vocabulary).readRow(text);
          case Input.Skip _ -> new Reading.Nothing();
          case Input.Decline _ -> Engine.declined(question, field);
        };
    return switch (reading) {
      case Reading.Understood(Answer.Chosen(var option, var _)) ->
          new Reading.Understood(new Answer.Rows(Map.of(row, option)));
      case Reading.Understood(Answer.Declined _) -> skip(row);
      case Reading.Nothing _ when question.required().isEmpty() -> skip(row);
      case Reading.Nothing _ -> Reading.faulty(FaultCode.REQUIRED, field);
      case Reading.Understood _ -> throw new IllegalStateException("a row takes one option");
      case Reading.Faulty faulty -> faulty;
    };
  }

  /// What was known and what is new: new rows replace old ones, the others stay.
  static Answer.Rows merge(Optional<Answer> known, Answer.Rows given) {
    if (!(known.orElse(null) instanceof Answer.Rows before)) {
      return given;
    }
    var rows = new LinkedHashMap<>(before.rows());
    rows.putAll(given.rows());
    rows.keySet().removeAll(given.skipped());
    var skipped = new LinkedHashSet<>(before.skipped());
    skipped.addAll(given.skipped());
    skipped.removeAll(rows.keySet());
    return new Answer.Rows(rows, skipped);
  }

  /// All rows that were not seen are skipped now; answered ones stay.
  Answer.Rows skipRest(Answer.Rows before) {
    var rest = new LinkedHashSet<String>();
    question.rows().stream().map(Row::id).filter(row -> !before.seen(row)).forEach(rest::add);
    return merge(Optional.of(before), new Answer.Rows(Map.of(), rest));
  }

  private Reading one(String row, Map<String, List<String>> values) {
    var given = new ArrayList<>(FieldReader.given(values, field));
    given.addAll(FieldReader.given(values, name(row)));
    return option(given, field);
  }

  private Reading option(List<String> given, String name) {
    if (given.isEmpty()) {
      return new Reading.Nothing();
    }
    if (given.size() > 1) {
      return Reading.faulty(FaultCode.ONE_ONLY, name);
    }
    var option = given.getFirst();
    return question.offers(option)
        ? new Reading.Understood(new Answer.Chosen(option))
        : Reading.faulty(FaultCode.UNKNOWN_OPTION, name);
  }

  private static Reading skip(String row) {
    return new Reading.Understood(new Answer.Rows(Map.of(), Set.of(row)));
  }

  private String name(String row) {
    return field + "." + row;
  }
}
