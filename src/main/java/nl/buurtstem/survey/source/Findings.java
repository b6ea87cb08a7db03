package nl.buurtstem.survey.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects findings and the line of each path while a file is read.
final class Findings {
  private final String file;
  private final List<Finding> all = new ArrayList<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Findings(String file) {
    this.file = file;
  }

  void add(FindingCode code, String path, int line, Map<String, Object> arguments) {
    all.add(new Finding(code, path, file, line, arguments));
  }

  void line(String path, int line) {
    lines.putIfAbsent(path, line);
  }

  int lineOf(String path) {
    return Origin.nearest(lines, path);
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  Map<String, Integer> lines() {
    return Map.copyOf(lines);
  }
}
