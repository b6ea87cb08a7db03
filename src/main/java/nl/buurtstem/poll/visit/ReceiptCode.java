package nl.buurtstem.poll.visit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.buurtstem.participation.CheckedLetters;

/// The code that shows that an answer is counted, never what it was: twelve characters that cannot
/// be mistaken for each other, the last of which catches every single mistyped character and every
/// swap of two neighbours.
///
/// @param characters twelve characters of the alphabet
public record ReceiptCode(String characters) {
  /// No 0/O, 1/I/L, U/V or B/8 twins.
  private static final CheckedLetters LETTERS =
      new CheckedLetters("2345679ACDEFGHJKMNPQRSTUWXYZ8", 12, 4);

  /// @throws IllegalArgumentException when the check character does not fit
  public ReceiptCode {
    if (!LETTERS.checks(characters)) {
      throw new IllegalArgumentException("not a receipt code");
    }
  }

  /// The code that belongs to these secret bytes; only the first 16 count.
  public static ReceiptCode of(byte[] secret) {
    return new ReceiptCode(LETTERS.of("", secret));
  }

  /// Reads a code as people type it: see [CheckedLetters#read].
  public static Optional<ReceiptCode> read(String typed) {
    return LETTERS.read(typed).map(ReceiptCode::new);
  }

  /// In groups of four, as it is shown: `7KQM-2XRT-9WHA`.
  public String shown() {
    return LETTERS.shown(characters);
  }

  public byte[] bytes() {
    return characters.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "ReceiptCode[hidden]"; // never in a log
  }
}
