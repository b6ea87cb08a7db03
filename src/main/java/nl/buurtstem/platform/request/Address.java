package nl.buurtstem.platform.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import nl.buurtstem.platform.ProblemCode;

/// The address of a request as it came in, read before anything else reads it (RFC 9112, 3.2).
sealed interface Address {
  /// More than any page of the product has; some programs on the way cut at 4,096 or so.
  int MOST_CHARACTERS = 4_000;

  /// An address that can be looked for.
  ///
  /// @param text as it came in, with what browsers forget to encode (`|`, `{`, a quote) encoded
  record Sound(String text) implements Address {}

  /// An address that means nothing.
  record Broken(ProblemCode code) implements Address {}

  /// Reads what stands between the method and the version of HTTP.
  static Address read(String raw) {
    if (raw.length() > MOST_CHARACTERS) {
      return new Broken(ProblemCode.ADDRESS_TOO_LONG);
    }
    if (raw.startsWith("//")) {
      return new Broken(ProblemCode.NOT_FOUND); // would be read as the name of another host
    }
    try {
      return new Sound(new URI(encoded(raw)).toString());
    } catch (URISyntaxException malformed) {
      return new Broken(ProblemCode.BAD_ADDRESS);
    }
  }

  /// The start of the address by which its reader is known: `/ar`, `/api/v1`, `/beheer`.
  static String start(String raw) {
    int end = 1;
    while (end < raw.length() && end <= MOST_CHARACTERS && isWord(raw.charAt(end))) {
      end++;
    }
    var first = raw.startsWith("/") ? raw.substring(0, end) : "/";
    return first.equals("/api") ? "/api/v1" : first;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }

  /// Encodes what RFC 3986 leaves no room for; never touches a `%`.
  private static String encoded(String raw) {
    if (raw.chars().allMatch(Address::isLegal)) {
      return raw;
    }
    var text = new StringBuilder(raw.length() + 16);
    for (byte b : raw.getBytes(StandardCharsets.ISO_8859_1)) { // as Netty read it
      int c = b & 0xff;
      if (isLegal(c)) {
        text.append((char) c);
      } else {
        text.append('%').append("%02X".formatted(c));
      }
    }
    return text.toString();
  }

  private static boolean isLegal(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~!$&'()*+,;=:@/?%".indexOf(c) >= 0;
  }
}
