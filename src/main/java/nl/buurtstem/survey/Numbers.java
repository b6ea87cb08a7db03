package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people write them: digits of every script, decimal comma or point.
final class Numbers {
  private static final int LONGEST = 40;
  private static final Pattern SHORT = Pattern.compile("0|[1-9][0-9]{0,5}");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,12}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}[.,]\\d{1,6}");
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}(?:([ ']\\d{3})+|(\\.\\d{3}){2,}|(,\\d{3}){2,})");
  // "1.500": fifteen hundred to one reader, one and a half to another.
  private static final Pattern UNCLEAR = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final int ETHIOPIC_ONE = 0x1369;
  private static final int ETHIOPIC_TEN = 0x1372;
  private static final int ETHIOPIC_HUNDRED = 0x137B;

  private Numbers() {}

  /// The number that was written; empty when it is none, or can be read in two ways.
  static Optional<BigDecimal> read(String written) {
    if (SHORT.matcher(written).matches()) {
      return Optional.of(new BigDecimal(written)); // what nearly everybody sends
    }
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    var text = westernDigits(written).strip();
    if (GROUPED.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[ '.,]", "")));
    }
    if (WHOLE.matcher(text).matches() || isClearDecimal(text)) {
      return Optional.of(plain(new BigDecimal(text.replace(',', '.'))));
    }
    return Optional.empty();
  }

  private static boolean isClearDecimal(String text) {
    return DECIMAL.matcher(text).matches() && !UNCLEAR.matcher(text).matches();
  }

  /// Without trailing zeros and never in scientific form.
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /// The same text with the digits of every script as 0 to 9.
  static String westernDigits(String written) {
    var text = Normalizer.normalize(OwnWords.withoutUnseen(written), Normalizer.Form.NFKC);
    var result = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (isEthiopic(codePoint)) {
        i = ethiopic(text, i, result);
      } else {
        result.append(western(codePoint));
        i += Character.charCount(codePoint);
      }
    }
    return result.toString();
  }

  private static String western(int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      return Integer.toString(digit);
    }
    return switch (codePoint) {
      case 0x066B -> ".";
      case 0x066C, 0x2019 -> "'";
      case 0x2212 -> "-";
      case 0x00A0, 0x202F -> " ";
      default -> Character.toString(codePoint);
    };
  }

  private static boolean isEthiopic(int codePoint) {
    return codePoint >= ETHIOPIC_ONE && codePoint <= ETHIOPIC_HUNDRED;
  }

  /// Ethiopic numerals have no zero: tens and ones are added up, a hundred multiplies.
  private static int ethiopic(String text, int from, StringBuilder result) {
    int total = 0;
    int i = from;
    for (; i < text.length() && i < from + 8 && isEthiopic(text.charAt(i)); i++) {
      int sign = text.charAt(i);
      if (sign == ETHIOPIC_HUNDRED) {
        total = Math.max(total, 1) * 100;
      } else if (sign >= ETHIOPIC_TEN) {
        total += (sign - ETHIOPIC_TEN + 1) * 10;
      } else {
        total += sign - ETHIOPIC_ONE + 1;
      }
    }
    result.append(total);
    return i;
  }
}
