package nl.buurtstem.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a form with all questions of a poll at once.
record PageReader(Engine engine, Map<String, List<String>> values) {
  private static final String DECLINE = ".decline";

  Step read(State start) {
    var faults = new ArrayList<>(unknownFields());
    var given = new LinkedHashMap<String, Answer>();
    var asked = new HashMap<String, Answer>(); // conditions look at earlier questions only
    for (var question : engine.definition().questions()) {
      boolean isAsked = engine.isAsked(question, asked);
      switch (complete(question, reading(question))) {
        case Reading.Understood(var answer) -> {
          given.put(question.id(), answer); // where it is not asked, with() keeps it apart
          if (isAsked) {
            asked.put(question.id(), answer);
          }
        }
        case Reading.Faulty(var wrong) -> {
          faults.addAll(isAsked ? wrong : List.of());
          start.answer(question.id()).ifPresent(earlier -> asked.put(question.id(), earlier));
        }
        case Reading.Nothing _ -> throw new IllegalStateException("nothing has been made a skip");
      }
    }
    var state = engine.with(start, given);
    return faults.isEmpty() ? new Step.Accepted(state) : new Step.Refused(state, faults);
  }

  private Reading reading(Question question) {
    var decline = question.id() + DECLINE;
    var reading = new FieldReader(question, question.id(), without(decline)).read();
    if (FieldReader.given(values, decline).isEmpty()) {
      return reading;
    }
    return reading instanceof Reading.Nothing
        ? Engine.declined(question, question.id())
        : Reading.faulty(FaultCode.NOT_TOGETHER, question.id());
  }

  /// Nothing is a skip, or a fault where the question cannot be skipped; the same for its rows.
  private static Reading complete(Question question, Reading reading) {
    if (reading instanceof Reading.Nothing) {
      return Engine.skipped(question, question.id());
    }
    boolean whole = question.required().isEmpty();
    if (whole || !(reading instanceof Reading.Understood(Answer.Rows(var rows, var _)))) {
      return reading;
    }
    var open =
        question.rows().stream()
            .filter(row -> !rows.containsKey(row.id()))
            .map(row -> Fault.of(FaultCode.REQUIRED, question.id() + "." + row.id()))
            .toList();
    return open.isEmpty() ? reading : new Reading.Faulty(open);
  }

  private Map<String, List<String>> without(String name) {
    if (!values.containsKey(name)) {
      return values;
    }
    var rest = new HashMap<>(values);
    rest.remove(name);
    return rest;
  }

  private List<Fault> unknownFields() {
    return values.keySet().stream()
        .filter(name -> !name.startsWith("_"))
        .filter(name -> !engine.knows(question(name)))
        .map(name -> Fault.of(FaultCode.WRONG_FIELD, name))
        .toList();
  }

  private static String question(String field) {
    int dot = field.indexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }
}
