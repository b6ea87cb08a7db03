package nl.buurtstem.resident;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in E.164 form.
///
/// @param value a plus and 8 to 15 digits, such as `+31612345678`
public record PhoneNumber(String value) implements ContactAddress {
  private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern DUTCH = Pattern.compile("\\+31[1-9][0-9]{8}");
  private static final String HIDDEN = " •••• ••";

  /// What people put between digits; and the marks of writing direction that telephones add.
  private static final Pattern BETWEEN =
      Pattern.compile("[\\p{Z}\\s\\p{Pd}\\u2212./()\\u00ad\\p{Cf}]");

  /// Only the form; whether anybody has this number is for the provider to say.
  public PhoneNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a telephone number has a plus and 8 to 15 digits");
    }
  }

  /// Reads a number as people type it: with spaces, dashes and dots, beginning with `06`, `+31` or
  /// `0031`, `+31 (0)6`, in the digits of every script. One without a country is Dutch.
  ///
  /// @return empty when it is not a number that can exist
  public static Optional<PhoneNumber> read(String typed) {
    if (typed.length() > 60) {
      return Optional.empty();
    }
    var plain = digits(BETWEEN.matcher(typed).replaceAll(""));
    return international(plain)
        .map(PhoneNumber::withoutZero)
        .filter(number -> FORM.matcher(number).matches())
        .filter(number -> !number.startsWith("+31") || DUTCH.matcher(number).matches())
        .map(PhoneNumber::new);
  }

  /// The country of the number, as two letters; empty where the list lacks it.
  public String country() {
    return CallingCode.of(value).map(CallingCode::country).orElse("");
  }

  @Override
  public String masked() {
    var known = CallingCode.of(value).map(code -> "+" + code.prefix()).orElse("+••");
    var mobile = value.startsWith("+316") ? " 6" : "";
    return known + mobile + HIDDEN + value.substring(value.length() - 2);
  }

  @Override
  public String toString() {
    return masked();
  }

  /// ASCII digits for those of every script, a plus for the wide one; anything else stays, and is
  /// refused by the form.
  private static String digits(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == '+' || c == '＋') {
            plain.append('+');
          } else if (Character.isDigit(c)) {
            plain.append(Character.digit(c, 10));
          } else {
            plain.appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  private static Optional<String> international(String digits) {
    if (digits.startsWith("+")) {
      return Optional.of(digits);
    }
    if (digits.startsWith("00")) {
      return Optional.of("+" + digits.substring(2));
    }
    if (digits.startsWith("0")) {
      return Optional.of("+31" + digits.substring(1));
    }
    if (digits.startsWith("316") && digits.length() == 11) {
      return Optional.of("+" + digits);
    }
    return digits.startsWith("6") && digits.length() == 9
        ? Optional.of("+31" + digits)
        : Optional.empty();
  }

  /// `+31 (0)6...`: the zero is for who calls from within the country.
  private static String withoutZero(String number) {
    return number.startsWith("+310") ? "+31" + number.substring(4) : number;
  }
}
