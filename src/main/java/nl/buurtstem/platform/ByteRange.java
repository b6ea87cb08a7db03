package nl.buurtstem.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/// One part of a file that a player asks for (RFC 9110, section 14): some play nothing from a
/// server that has no parts.
///
/// @param first byte, from 0
/// @param last byte, included
record ByteRange(int first, int last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,9})-(\\d{1,9})?");

  /// The part of a file of this size; empty where the header asks for none that can be given, so
  /// that the whole file is the answer.
  static Optional<ByteRange> read(String header, int size) {
    var match = ONE.matcher(header);
    if (!match.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(match.group(1));
    int asked = match.group(2) == null ? size - 1 : Integer.parseInt(match.group(2));
    int last = Math.min(asked, size - 1);
    return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
  }
}
