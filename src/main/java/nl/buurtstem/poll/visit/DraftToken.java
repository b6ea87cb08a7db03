package nl.buurtstem.poll.visit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// What only one browser knows of one poll: 128 random bits in a cookie. The database holds hashes
/// of it under keys that are not in the database.
///
/// @param value 22 characters of Base64 for addresses
public record DraftToken(String value) {
  private static final int BYTES = 16;
  private static final int LENGTH = 22;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static DraftToken fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /// The token of these bytes, of which there are at least 16.
  public static DraftToken of(byte[] bytes) {
    return new DraftToken(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES)));
  }

  /// Reads a cookie's value; empty when it is not one of ours.
  public static Optional<DraftToken> read(String value) {
    if (value.length() != LENGTH || !value.chars().allMatch(DraftToken::isUrlBase64)) {
      return Optional.empty();
    }
    return Optional.of(new DraftToken(value));
  }

  public byte[] bytes() {
    return value.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "DraftToken[hidden]"; // never in a log
  }

  private static boolean isUrlBase64(int character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
  }
}
