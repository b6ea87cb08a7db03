package nl.buurtstem.survey.source;

import java.util.Locale;
import java.util.Map;

/// Something about a definition that its author should know, and where.
///
/// @param path dotted, as in `questions.cijfer.options.goed.text`; empty for the whole file
/// @param line from 1; 0 where it has no place in the file
/// @param arguments of the message; its key is `finding.<code in lower case>`
public record Finding(
    FindingCode code, String path, String file, int line, Map<String, Object> arguments) {
  /// Keeps the map as it is now.
  public Finding {
    arguments = Map.copyOf(arguments);
  }

  /// Whether it keeps the poll from opening.
  public Severity severity() {
    return code.severity();
  }

  /// The key of its text.
  public String key() {
    return "finding." + code.name().toLowerCase(Locale.ROOT);
  }

  /// How much it matters.
  public enum Severity {
    /// The poll cannot open.
    ERROR,
    /// A person should look at it.
    WARNING
  }
}
