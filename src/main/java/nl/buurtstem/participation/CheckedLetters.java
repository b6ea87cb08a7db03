package nl.buurtstem.participation;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Codes that people copy by hand: characters that cannot be mistaken for each other, the last of
/// which catches every single wrong character and every swap of two neighbours.
///
/// @param alphabet 29 different capital letters and digits: a prime number, which the check
///   character needs
/// @param length of a code, the check character included; at most 28
/// @param group how many characters stand together
public record CheckedLetters(String alphabet, int length, int group) {
  private static final int BASE = 29;
  private static final int SECRET_BYTES = 16;
  private static final int LONGEST_TYPED = 60;

  /// Letters of another keyboard that look like one of ours: Cyrillic and Greek.
  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('А', 'A'),
          Map.entry('С', 'C'),
          Map.entry('Е', 'E'),
          Map.entry('Н', 'H'),
          Map.entry('К', 'K'),
          Map.entry('М', 'M'),
          Map.entry('Р', 'P'),
          Map.entry('Т', 'T'),
          Map.entry('Х', 'X'),
          Map.entry('У', 'Y'),
          Map.entry('Ѕ', 'S'),
          Map.entry('Ј', 'J'),
          Map.entry('Α', 'A'),
          Map.entry('Ε', 'E'),
          Map.entry('Η', 'H'),
          Map.entry('Κ', 'K'),
          Map.entry('Μ', 'M'),
          Map.entry('Ν', 'N'),
          Map.entry('Ρ', 'P'),
          Map.entry('Τ', 'T'),
          Map.entry('Χ', 'X'),
          Map.entry('Ζ', 'Z'));

  /// @throws IllegalArgumentException when the alphabet or the length cannot be checked
  public CheckedLetters {
    if (alphabet.chars().distinct().count() != BASE || length > BASE - 1 || length < 2) {
      throw new IllegalArgumentException("not an alphabet with check characters: " + alphabet);
    }
  }

  /// The code that belongs to these secret bytes; only the first 16 count.
  ///
  /// @param start characters that it begins with, of the alphabet
  public String of(String start, byte[] secret) {
    var rest = new BigInteger(1, secret, 0, SECRET_BYTES);
    var base = BigInteger.valueOf(BASE);
    var code = new StringBuilder(length).append(start);
    while (code.length() < length - 1) {
      var split = rest.divideAndRemainder(base);
      code.append(alphabet.charAt(split[1].intValueExact()));
      rest = split[0];
    }
    return code.append(checkCharacter(code)).toString();
  }

  /// Reads a code as people type it: any case, with spaces or dashes anywhere, with the digits of
  /// any script, and with letters of another keyboard that look the same.
  public Optional<String> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .mapToObj(CheckedLetters::plain)
            .collect(Collectors.joining());
    return checks(plain) ? Optional.of(plain) : Optional.empty();
  }

  /// Whether these are characters of a whole code, and its check character fits.
  public boolean checks(String code) {
    return code.length() == length
        && code.chars().allMatch(character -> alphabet.indexOf(character) >= 0)
        && checkCharacter(code) == code.charAt(length - 1);
  }

  /// In groups, as it is shown: `7KQM2-XRT9W`.
  public String shown(String code) {
    var shown = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      shown.append(i > 0 && i % group == 0 ? "-" : "").append(code.charAt(i));
    }
    return shown.toString();
  }

  private static String plain(int character) {
    int digit = Character.digit(character, 10);
    if (Character.isDigit(character) && digit >= 0) {
      return Integer.toString(digit);
    }
    return character > Character.MAX_VALUE
        ? Character.toString(character)
        : Character.toString(TWINS.getOrDefault((char) character, (char) character));
  }

  /// The weights 1, 2, 3 ... differ from each other and from zero modulo the prime 29: that is why
  /// one wrong character, or two neighbours swapped, always changes the sum.
  private char checkCharacter(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < length - 1; i++) {
      sum += (i + 1) * alphabet.indexOf(code.charAt(i));
    }
    return alphabet.charAt(sum % BASE);
  }
}
