package nl.buurtstem.participation.code;

import java.util.Optional;
import nl.buurtstem.participation.CheckedLetters;
import nl.buurtstem.participation.Person;

/// A code on a letter: ten characters that cannot be mistaken for each other. The first is the same
/// for all codes of a matter, eight are random (29^8, some 5 * 10^11), the last is a check.
///
/// @param characters ten characters of the alphabet
public record Code(String characters) {
  /// No 0/O, 1/I/L, U/V or B/8 twins.
  public static final CheckedLetters LETTERS =
      new CheckedLetters("23456789ACDEFGHJKMNPQRSTVWXYZ", 10, 5);

  /// @throws IllegalArgumentException when the check character does not fit
  public Code {
    if (!LETTERS.checks(characters)) {
      throw new IllegalArgumentException("not a code");
    }
  }

  /// Reads a code as people type it.
  public static Optional<Code> read(String typed) {
    return LETTERS.read(typed).map(Code::new);
  }

  /// In two groups of five, as it is printed: `7KQM2-XRT9W`.
  public String shown() {
    return LETTERS.shown(characters);
  }

  /// The address that a QR code of it holds.
  ///
  /// @param base the address that residents reach, without a slash at the end
  public String link(String base) {
    return base + "/p/" + characters;
  }

  /// Who has this code.
  public Person person() {
    return new Person("code", characters);
  }

  /// By what wrong codes for one matter are counted together.
  String start() {
    return characters.substring(0, 1);
  }

  @Override
  public String toString() {
    return "Code[hidden]"; // never in a log
  }
}
