package nl.buurtstem.participation.code;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.platform.Keys;

/// What is derived from a code, or for one, under keys that are not in the database.
@Singleton
final class CodeHashes {
  private final Keys keys;

  CodeHashes(Keys keys) {
    this.keys = keys;
  }

  /// Under what a code is stored.
  byte[] of(Code code) {
    return keys.hmac("participation-code", code.characters().getBytes(StandardCharsets.US_ASCII));
  }

  /// The character that all codes of a matter begin with.
  String start(Matter matter) {
    var alphabet = Code.LETTERS.alphabet();
    var hash = keys.hmac("participation-code-start", matter.bytes());
    return alphabet.substring((hash[0] & 0xff) % alphabet.length()).substring(0, 1);
  }
}
