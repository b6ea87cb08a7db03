package nl.buurtstem.survey;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Reads text that a person wrote freely.
final class OwnWords {
  /// Longest text beside "other, namely", in characters.
  static final int OTHER_MAX = 200;

  /// What comes along unseen when a text is pasted: byte order mark, zero-width space, word joiner,
  /// soft hyphen. The joiners U+200C and U+200D stay: they belong to Arabic script and to emoji.
  private static final Pattern UNSEEN = Pattern.compile("[\\uFEFF\\u200B\\u2060\\u00AD]");

  /// All ways to end a line; word processors paste U+000B.
  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// How much of a text shows a reader which place is meant, in characters.
  private static final int BEFORE = 20;

  private OwnWords() {}

  /// The text in composed form (NFC), with `\n` between lines, or without line breaks at all. What
  /// nobody sees is left out.
  static Reading read(String raw, int maxLength, boolean lines, String field) {
    // Refused before any work is done on it; composing a text never makes it longer than this.
    if (raw.length() > 4 * maxLength + 4) {
      return tooLong(field, maxLength, raw.length());
    }
    var plain = LINE_END.matcher(withoutUnseen(raw)).replaceAll("\n");
    var strange = strange(plain);
    if (strange.isPresent()) {
      return notText(field, plain, strange.getAsInt());
    }
    var text = Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    text = lines ? text : SPACE.matcher(text).replaceAll(" ");
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      return tooLong(field, maxLength, length);
    }
    return text.isEmpty()
        ? new Reading.Nothing()
        : new Reading.Understood(new Answer.Written(text));
  }

  /// The same text without the characters that nobody sees and nothing needs.
  static String withoutUnseen(String text) {
    var matcher = UNSEEN.matcher(text);
    return matcher.find() ? matcher.replaceAll("") : text;
  }

  private static Reading tooLong(String field, int max, int length) {
    return Reading.faulty(FaultCode.TOO_LONG, field, Map.of("max", max, "length", length));
  }

  private static Reading notText(String field, String text, int at) {
    var before = text.substring(0, at).replaceAll("\\s+", " ").strip();
    return Reading.faulty(
        FaultCode.NOT_TEXT,
        field,
        Map.of(
            "character",
            String.format(Locale.ROOT, "U+%04X", text.codePointAt(at)),
            "start",
            Boolean.toString(before.isEmpty()),
            "before",
            lastWords(before)));
  }

  private static String lastWords(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= BEFORE
        ? text
        : text.substring(text.offsetByCodePoints(0, length - BEFORE)).replaceFirst("^\\S* ", "");
  }

  /// Where the first character is that no text is made of.
  private static OptionalInt strange(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!isText(text.codePointAt(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Whether it is a character that text is made of. Overrides of the reading direction are not:
  /// they only serve to make a text look like another.
  private static boolean isText(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      default -> codePoint != 0x202D && codePoint != 0x202E;
    };
  }
}
