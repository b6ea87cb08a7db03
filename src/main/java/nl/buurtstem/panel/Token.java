package nl.buurtstem.panel;

import java.util.Optional;
import nl.buurtstem.participation.CheckedLetters;

/// What is in a link to confirm with or to one's own page: twelve characters that cannot be
/// mistaken for each other, eleven of them random (29^11, some 10^16), the last a check.
///
/// @param characters twelve characters of the alphabet
public record Token(String characters) {
  static final CheckedLetters LETTERS = new CheckedLetters("23456789ACDEFGHJKMNPQRSTVWXYZ", 12, 4);

  /// The path before it, short enough for a text message.
  static final String PATH = "/b/";

  /// @throws IllegalArgumentException when the check character does not fit
  public Token {
    if (!LETTERS.checks(characters)) {
      throw new IllegalArgumentException("not a token");
    }
  }

  /// Reads what stands in an address.
  public static Optional<Token> read(String typed) {
    return LETTERS.read(typed).map(Token::new);
  }

  /// The path of its address.
  String path() {
    return PATH + characters;
  }

  @Override
  public String toString() {
    return "Token[hidden]"; // never in a log
  }
}
