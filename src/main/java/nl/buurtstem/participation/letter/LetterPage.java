package nl.buurtstem.participation.letter;

import java.util.List;

/// What is the same on every sheet of a batch.
///
/// @param asker who asks
/// @param address where a code is typed, without `https://`
/// @param first what it says in the language that is largest on the sheet
/// @param rows the other languages, at most two beside each other
/// @param tight whether it has to be in smaller letters to fit
public record LetterPage(
    LetterText.Line asker,
    String address,
    LetterText first,
    List<List<LetterText>> rows,
    boolean tight) {
  /// How many characters of an address fit on a line in large letters.
  private static final int LARGE = 27;

  /// The same in smaller letters.
  LetterPage tightened() {
    return new LetterPage(asker, address, first, rows, true);
  }

  /// Whether the address has to be in smaller letters.
  public boolean longAddress() {
    return address.length() > LARGE;
  }
}
