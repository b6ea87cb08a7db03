package nl.buurtstem.poll.answer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.poll.visit.DraftToken;

/// Writes beside the token of a browser when it began: `token.seconds.proof`. It stays in the
/// cookie: the database never knows when anybody began.
@Singleton
class Began {
  private static final String BETWEEN = ".";
  private static final int RADIX = 36;
  private static final int PROOF_BYTES = 9;

  private final Keys keys;
  private final Clock clock;

  Began(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// The value of a cookie for a browser that begins now.
  String now(DraftToken token) {
    var signed = token.value() + BETWEEN + Long.toString(clock.instant().getEpochSecond(), RADIX);
    return signed + BETWEEN + proof(signed);
  }

  /// The token in such a value.
  static String token(String cookie) {
    int end = cookie.indexOf(BETWEEN);
    return end < 0 ? cookie : cookie.substring(0, end);
  }

  /// When it began; empty when the value is not one of ours.
  Optional<Instant> read(String cookie) {
    var parts = cookie.split("\\.", -1);
    if (parts.length != 3
        || !MessageDigest.isEqual(bytes(parts[2]), bytes(proof(parts[0] + BETWEEN + parts[1])))) {
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[1], RADIX)));
  }

  private String proof(String signed) {
    var hash = keys.hmac("poll-began", bytes(signed));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, PROOF_BYTES));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
