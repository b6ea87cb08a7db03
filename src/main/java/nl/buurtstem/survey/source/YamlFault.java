package nl.buurtstem.survey.source;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What is wrong with a file that is no YAML, and where. The parser often stumbles only after the
/// mistake: a quote that is not closed takes in the lines after it until the next quote, and a tab
/// among the spaces breaks the line before it. So those two are looked for in the text itself.
///
/// @param reason end of the key of the text that says it
/// @param line from 1; 0 where it is not known
record YamlFault(String reason, int line) {
  private static final Pattern TAB = Pattern.compile(" *\\t\\s*\\S.*");

  /// A line whose value begins with a quote; the second group is what follows it.
  private static final Pattern QUOTED =
      Pattern.compile("\\s*(?:- +)*(?:[^\\s\"'#][^\"'#]*: +)?([\"'])(.*)");

  private static final Pattern ENDS_SINGLE = Pattern.compile("(?:[^']|'')*+'.*");
  private static final Pattern ENDS_DOUBLE = Pattern.compile("(?:[^\"\\\\]|\\\\.)*+\".*");

  static YamlFault of(MarkedYamlEngineException e, String text) {
    var lines = text.lines().toList();
    int at = e.getProblemMark().map(mark -> mark.getLine()).orElse(-1);
    var tab = tab(lines, at);
    if (tab.isPresent()) {
      return new YamlFault("tab", tab.getAsInt() + 1);
    }
    var reason = reason(e.getProblem(), e.getContext());
    var quote = reason.equals("backslash") ? OptionalInt.empty() : openQuote(lines, at);
    if (quote.isPresent()) {
      return new YamlFault("quote", quote.getAsInt() + 1);
    }
    var where = reason.equals("quote") ? e.getContextMark() : e.getProblemMark();
    return new YamlFault(reason, where.map(mark -> mark.getLine() + 1).orElse(0));
  }

  /// The first line that a tab is in front of, up to the line where the parser stopped.
  private static OptionalInt tab(List<String> lines, int at) {
    for (int i = 0; i <= at && i < lines.size(); i++) {
      if (TAB.matcher(lines.get(i)).matches()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// The line with a quote that is closed only where the parser stopped, or after it.
  private static OptionalInt openQuote(List<String> lines, int at) {
    for (int i = 0; i < at && i < lines.size(); i++) {
      var quoted = QUOTED.matcher(lines.get(i));
      if (quoted.matches()) {
        var ends = quoted.group(1).equals("'") ? ENDS_SINGLE : ENDS_DOUBLE;
        int end = ends.matcher(quoted.group(2)).matches() ? i : end(lines, i + 1, ends);
        if (end > i && end >= at) {
          return OptionalInt.of(i);
        }
        i = end;
      }
    }
    return OptionalInt.empty();
  }

  /// The first line with a quote that closes; past the last one where there is none.
  private static int end(List<String> lines, int from, Pattern ends) {
    int end = from;
    while (end < lines.size() && !ends.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end;
  }

  /// The parser tells in English what went wrong; most mistakes are one of a few.
  private static String reason(String problem, @Nullable String context) {
    var where = context == null ? "" : context;
    if (problem.contains("cannot start any token")) {
      return problem.contains("TAB") ? "tab" : "start";
    }
    if (where.contains("quoted scalar")) {
      return problem.contains("end of stream") ? "quote" : "backslash";
    }
    if (where.contains("flow ")) {
      return "bracket";
    }
    if (problem.contains("mapping values are not allowed") || where.contains("simple key")) {
      return "colon";
    }
    return problem.contains("<block end>") ? "indent" : "other";
  }
}
