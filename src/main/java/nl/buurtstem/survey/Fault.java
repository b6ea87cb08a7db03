package nl.buurtstem.survey;

import java.util.Map;

/// Something that is wrong with an input.
///
/// @param field the form field, such as `a` or `a.groen`
/// @param arguments of the message
public record Fault(FaultCode code, String field, Map<String, Object> arguments) {
  /// Keeps the map as it is now.
  public Fault {
    arguments = Map.copyOf(arguments);
  }

  static Fault of(FaultCode code, String field) {
    return new Fault(code, field, Map.of());
  }
}
