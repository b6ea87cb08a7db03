package nl.buurtstem.survey.source;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// Something about a definition that its author should know, and where.
///
/// @param path dotted, as in `questions.cijfer.options.goed.text`; empty for the whole file
/// @param line from 1; 0 where it has no place in the file
/// @param arguments of the message; a code that covers several things says which in `detail`
public record Finding(
    FindingCode code, String path, String file, int line, Map<String, Object> arguments) {
  /// The argument that says which of the things a code covers it is.
  public static final String DETAIL = "detail";

  /// Errors first; then in the order of the file.
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::path);

  /// Keeps the map as it is now.
  public Finding {
    arguments = Map.copyOf(arguments);
  }

  /// Whether it keeps the poll from opening.
  public Severity severity() {
    return code.severity();
  }

  /// The key of its text: `staff.finding.<code>`, or `staff.finding.<code>.<detail>` where there is
  /// one.
  public String key() {
    var key = "staff.finding." + code.name().toLowerCase(Locale.ROOT);
    var detail = arguments.get(DETAIL);
    return detail == null ? key : key + "." + detail;
  }

  /// How much it matters.
  public enum Severity {
    /// The poll cannot open.
    ERROR,
    /// A person should look at it.
    WARNING
  }
}
