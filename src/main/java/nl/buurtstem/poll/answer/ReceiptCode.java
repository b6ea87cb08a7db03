package nl.buurtstem.poll.answer;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/// The code that shows that an answer is counted, never what it was: twelve characters that cannot
/// be mistaken for each other, the last of which catches every single mistyped character and every
/// swap of two neighbours.
///
/// @param characters twelve characters of the alphabet
public record ReceiptCode(String characters) {
  /// No 0/O, 1/I/L, U/V or B/8 twins; 29 is prime, which the check character needs.
  private static final String ALPHABET = "2345679ACDEFGHJKMNPQRSTUWXYZ8";

  private static final int BASE = ALPHABET.length();
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  /// @throws IllegalArgumentException when the check character does not fit
  public ReceiptCode {
    if (characters.length() != LENGTH || !checks(characters)) {
      throw new IllegalArgumentException("not a receipt code");
    }
  }

  /// The code that belongs to these secret bytes; only the first 16 count.
  static ReceiptCode of(byte[] secret) {
    var rest = new BigInteger(1, secret, 0, 16);
    var base = BigInteger.valueOf(BASE);
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH - 1; i++) {
      var split = rest.divideAndRemainder(base);
      code.append(ALPHABET.charAt(split[1].intValueExact()));
      rest = split[0];
    }
    return new ReceiptCode(code.append(checkCharacter(code)).toString());
  }

  /// Reads a code as people type it: any case, with spaces or dashes anywhere.
  static Optional<ReceiptCode> read(String typed) {
    if (typed.length() > 60) {
      return Optional.empty();
    }
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return plain.length() == LENGTH && checks(plain)
        ? Optional.of(new ReceiptCode(plain))
        : Optional.empty();
  }

  /// In groups of four, as it is shown: `7KQM-2XRT-9WHA`.
  public String shown() {
    return characters.substring(0, GROUP)
        + "-"
        + characters.substring(GROUP, 2 * GROUP)
        + "-"
        + characters.substring(2 * GROUP);
  }

  @Override
  public String toString() {
    return "ReceiptCode[hidden]"; // never in a log
  }

  private static boolean checks(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return false;
      }
    }
    return checkCharacter(code) == code.charAt(LENGTH - 1);
  }

  /// The weights 1, 2, 3 ... differ from each other and from zero modulo the prime 29: that is why
  /// one wrong character, or two neighbours swapped, always changes the sum.
  private static char checkCharacter(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
    }
    return ALPHABET.charAt(sum % BASE);
  }
}
