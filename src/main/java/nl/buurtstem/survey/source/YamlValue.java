package nl.buurtstem.survey.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a YAML document, with the line it is on (from 1).
sealed interface YamlValue {
  int line();

  /// A scalar.
  ///
  /// @param kind what an unquoted scalar reads as; a quoted one is always text
  record Scalar(String text, Kind kind, int line) implements YamlValue {}

  /// Values in order.
  record Sequence(List<YamlValue> values, int line) implements YamlValue {}

  /// Values by key.
  record Mapping(Map<String, Entry> entries, int line) implements YamlValue {}

  /// One value of a mapping.
  ///
  /// @param line of the key
  record Entry(YamlValue value, int line) {}

  /// What a scalar is.
  enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    NOTHING
  }

  static Mapping emptyMapping() {
    return new Mapping(new LinkedHashMap<>(), 0);
  }
}
