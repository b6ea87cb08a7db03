package nl.buurtstem.participation.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import nl.buurtstem.participation.Matter;

/// Codes by chance.
///
/// @param random as hard to guess as the codes are to be
record FreshCodes(CodeHashes hashes, Random random) {
  private static final int SECRET_BYTES = 16;

  /// All different, in no order.
  List<Code> of(Matter matter, int size) {
    var start = hashes.start(matter);
    var made = new LinkedHashSet<Code>();
    var secret = new byte[SECRET_BYTES];
    while (made.size() < size) {
      random.nextBytes(secret);
      made.add(new Code(Code.LETTERS.of(start, secret)));
    }
    return new ArrayList<>(made);
  }

  /// Under what a code is stored.
  byte[] hash(Code code) {
    return hashes.of(code);
  }
}
