package nl.buurtstem.resident.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where somebody can be reached.
///
/// @param kind of address
/// @param address an e-mail address with its domain in small letters, or a telephone number with
///   `+` and the code of its country
public record Reach(Kind kind, String address) {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@.]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final String NETHERLANDS = "+31";

  /// The longest address of e-mail there can be (RFC 5321, erratum 1690).
  static final int LONGEST = 254;

  /// The kinds of addresses.
  public enum Kind {
    EMAIL,
    PHONE
  }

  /// What somebody typed; empty when nobody can be reached there. Digits may be of any script, and
  /// a number without the code of a country is Dutch.
  static Optional<Reach> read(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return text.indexOf('@') >= 0 ? email(text) : phone(text);
  }

  private static Optional<Reach> email(String text) {
    int at = text.indexOf('@');
    return EMAIL.matcher(text).matches()
        ? Optional.of(
            new Reach(
                Kind.EMAIL, text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Optional<Reach> phone(String text) {
    var number = new StringBuilder();
    for (int sign : text.codePoints().toArray()) {
      if (Character.isDigit(sign)) {
        number.append(Character.digit(sign, 10));
      } else if (sign == '+' && number.isEmpty()) {
        number.append('+');
      } else if (" -./()\u00a0\u200e\u200f".indexOf(sign) < 0) {
        return Optional.empty();
      }
    }
    var plain = number.toString();
    var whole =
        plain.startsWith("00")
            ? "+" + plain.substring(2)
            : plain.startsWith("0") ? NETHERLANDS + plain.substring(1) : plain;
    return PHONE.matcher(whole).matches()
        ? Optional.of(new Reach(Kind.PHONE, whole))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Reach[hidden]"; // never in a log
  }
}
