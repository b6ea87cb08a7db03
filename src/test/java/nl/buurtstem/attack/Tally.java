package nl.buurtstem.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was tried, by kind, and what of it got through.
final class Tally {
  private final Map<String, Integer> tried = new LinkedHashMap<>();
  private final List<String> through = new ArrayList<>();

  /// Counts one attempt.
  ///
  /// @param held whether it was refused, or did nothing
  void tried(String kind, String what, boolean held) {
    tried.merge(kind, 1, Integer::sum);
    if (!held) {
      through.add(kind + ": " + what);
    }
  }

  Map<String, Integer> byKind() {
    return tried;
  }

  int all() {
    return tried.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<String> through() {
    return through;
  }

  /// For people to read.
  String report() {
    var text = new StringBuilder("# Attacks on the running application\n\n");
    text.append("| kind | tried | got through |\n|---|---|---|\n");
    tried.forEach((kind, count) -> {
      long broken = through.stream().filter(one -> one.startsWith(kind + ": ")).count();
      text.append("| %s | %,d | %d |\n".formatted(kind, count, broken));
    });
    text.append("| all | %,d | %d |\n".formatted(all(), through.size()));
    through.forEach(one -> text.append("\n- ").append(one));
    return text.append('\n').toString();
  }
}
