package nl.buurtstem.survey.source;

import java.util.Map;

/// Where a definition came from.
///
/// @param file name of the file
/// @param canonical the canonical JSON of the whole document: keys sorted, no white space
/// @param lines the line (from 1) by dotted path
public record Origin(String file, String canonical, Map<String, Integer> lines) {
  /// The line of a path, or of the nearest path above it that has one; 0 when there is none.
  public int line(String path) {
    return nearest(lines, path);
  }

  /// Something that was found at a path of this definition.
  public Finding find(FindingCode code, String path, Map<String, Object> arguments) {
    return new Finding(code, path, file, line(path), arguments);
  }

  static int nearest(Map<String, Integer> lines, String path) {
    for (var at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 0;
  }
}
