package nl.buurtstem.survey.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.survey.Definition;

/// Writes into a file which source texts its translations belong to.
public final class Stamps {
  private static final Pattern TOP_LEVEL_KEY = Pattern.compile("[A-Za-z].*");

  private Stamps() {}

  /// The same file with a fresh `stamps` block at its end: from now on its translations count as
  /// made from the source texts as they are.
  public static String write(String yaml, Definition definition) {
    var lines = withoutStamps(yaml.lines().toList());
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    lines.add("stamps:");
    // Quoted: 12345678 would be a number.
    TextKeys.of(definition)
        .forEach((key, texts) -> lines.add("  " + key + ": \"" + TextKeys.stamp(texts) + "\""));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> withoutStamps(List<String> lines) {
    var kept = new ArrayList<String>();
    boolean stamps = false;
    for (var line : lines) {
      if (TOP_LEVEL_KEY.matcher(line).matches()) {
        stamps = line.startsWith("stamps:");
      }
      if (!stamps) {
        kept.add(line);
      }
    }
    return kept;
  }
}
