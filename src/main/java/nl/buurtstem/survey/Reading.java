package nl.buurtstem.survey;

import java.util.List;
import java.util.Map;

/// What an input says about one question, before it is put into the state.
sealed interface Reading {
  record Understood(Answer answer) implements Reading {}

  record Faulty(List<Fault> faults) implements Reading {}

  /// Nothing was filled in.
  record Nothing() implements Reading {}

  static Reading faulty(FaultCode code, String field) {
    return new Faulty(List.of(Fault.of(code, field)));
  }

  static Reading faulty(FaultCode code, String field, Map<String, Object> arguments) {
    return new Faulty(List.of(new Fault(code, field, arguments)));
  }
}
