package nl.buurtstem.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads comma-separated values with a header line, as RFC 4180 has them: quotes around fields that
/// hold commas, doubled quotes inside.
public final class CsvFile {
  private static final char COMMA = ',';

  private CsvFile() {}

  /// One row.
  ///
  /// @param fields column name -> text, in the order of the file
  public record Line(Map<String, String> fields) {
    /// The text in a column; empty where there is none.
    ///
    /// @throws IllegalArgumentException for a column that the file does not have
    public String get(String column) {
      var text = fields.get(column);
      if (text == null) {
        throw new IllegalArgumentException("no column " + column + " in " + fields.keySet());
      }
      return text;
    }
  }

  /// The rows of a file inside the jar, absent text is empty.
  ///
  /// @throws IllegalStateException when the file is missing or a row has another number of fields
  ///   than the header
  public static List<Line> rows(String location) {
    var lines = Resources.text(location).lines().filter(line -> !line.isBlank()).toList();
    var header = fields(lines.getFirst(), COMMA);
    var rows = new ArrayList<Line>();
    for (var line : lines.subList(1, lines.size())) {
      var fields = fields(line, COMMA);
      if (fields.size() != header.size()) {
        throw new IllegalStateException(location + ": not as many fields as the header: " + line);
      }
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), fields.get(i));
      }
      rows.add(new Line(Collections.unmodifiableMap(row)));
    }
    return List.copyOf(rows);
  }

  /// The fields of one line.
  ///
  /// @param separator what stands between them
  public static List<String> fields(String line, char separator) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
