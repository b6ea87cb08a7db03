package nl.buurtstem.survey;

import java.text.Normalizer;
import java.util.Map;

/// Reads text that a person wrote freely.
final class OwnWords {
  /// Longest text beside "other, namely", in characters.
  static final int OTHER_MAX = 200;

  private OwnWords() {}

  /// The text in composed form (NFC), with `\n` between lines, or without line breaks at all.
  static Reading read(String raw, int maxLength, boolean lines, String field) {
    // Refused before any work is done on it; composing a text never makes it longer than this.
    if (raw.length() > 4 * maxLength + 4) {
      return tooLong(field, maxLength, raw.length());
    }
    if (!raw.codePoints().allMatch(OwnWords::isText)) {
      return Reading.faulty(FaultCode.NOT_TEXT, field);
    }
    var text = Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    text = lines ? text.replace('\r', '\n') : text.replaceAll("\\s+", " ");
    int length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      return tooLong(field, maxLength, length);
    }
    return text.isEmpty()
        ? new Reading.Nothing()
        : new Reading.Understood(new Answer.Written(text));
  }

  private static Reading tooLong(String field, int max, int length) {
    return Reading.faulty(FaultCode.TOO_LONG, field, Map.of("max", max, "length", length));
  }

  /// Whether it is a character that text is made of. Overrides of the reading direction are not:
  /// they only serve to make a text look like another.
  static boolean isText(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      default -> codePoint != 0x202D && codePoint != 0x202E && codePoint != 0xFEFF;
    };
  }
}
