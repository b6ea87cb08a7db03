package nl.buurtstem.poll.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What staff may do to the words of others: take some out, and say in square brackets what stood
/// there. Nothing can be written in somebody's name.
final class Redaction {
  private static final Pattern INSTEAD = Pattern.compile("\\[[^\\[\\]\\r\\n]{1,40}]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S");

  private Redaction() {}

  /// Whether a text has only words of the other one, in the same order, and notes in brackets.
  static boolean onlyTakesOut(String before, String after) {
    var left = words(before).iterator();
    for (var word : words(INSTEAD.matcher(after).replaceAll(" "))) {
      boolean found = false;
      while (!found && left.hasNext()) {
        found = left.next().equals(word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
