package nl.buurtstem.platform.guard;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.platform.Keys;

/// Makes challenges and knows whether one was solved. Nothing is asked of others and nothing is
/// stored: a challenge is signed, good for some minutes and good once.
///
/// The few lines of the protocol are here and not from ALTCHA's own library, because that reads the
/// machine's clock and brings a second JSON parser.
@Singleton
public final class Proofs {
  private static final String ALGORITHM = "SHA-256";
  private static final String PURPOSE = "participation-proof";
  private static final String EXPIRES = "?expires=";
  private static final HexFormat HEX = HexFormat.of();

  /// About a second of work on an ordinary phone, on average half of these.
  private static final int MOST = 30_000;

  private static final int LONGEST = 1_000;

  /// Longer than it takes to read the page and come back to it.
  private static final Duration GOOD_FOR = Duration.ofMinutes(20);

  private final Keys keys;
  private final JsonMapper json;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> spent = new ConcurrentHashMap<>();

  Proofs(Keys keys, JsonMapper json, Clock clock) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /// A new challenge.
  public Challenge challenge() {
    var bytes = new byte[12];
    random.nextBytes(bytes);
    var until = clock.instant().plus(GOOD_FOR).getEpochSecond();
    var salt = HEX.formatHex(bytes) + EXPIRES + until + "&";
    var challenge = hash(salt, random.nextInt(MOST + 1));
    return new Challenge(ALGORITHM, challenge, salt, signature(challenge, salt), MOST);
  }

  /// Whether this solves a challenge of ours that is still good and was not used before. From now
  /// on it was.
  ///
  /// @param payload the JSON of a solution in Base64, as ALTCHA's clients send it
  public boolean accept(String payload) {
    return read(payload)
        .filter(solution -> right(solution) && good(solution))
        .filter(solution -> spent.putIfAbsent(solution.signature(), until(solution)) == null)
        .isPresent();
  }

  /// Forgets what can no longer be used anyway.
  void tidy() {
    var now = clock.instant();
    spent.values().removeIf(now::isAfter);
  }

  private boolean right(Solution solution) {
    return solution.algorithm().equals(ALGORITHM)
        && same(solution.signature(), signature(solution.challenge(), solution.salt()))
        && same(solution.challenge(), hash(solution.salt(), solution.number()));
  }

  private boolean good(Solution solution) {
    return !clock.instant().isAfter(until(solution));
  }

  /// Only for a salt that we signed.
  private static Instant until(Solution solution) {
    var salt = solution.salt();
    int from = salt.indexOf(EXPIRES) + EXPIRES.length();
    return Instant.ofEpochSecond(Long.parseLong(salt.substring(from, salt.length() - 1)));
  }

  private Optional<Solution> read(String payload) {
    if (payload.isEmpty() || payload.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          json.readValue(Base64.getDecoder().decode(payload), Solution.class));
    } catch (IllegalArgumentException | IOException notASolution) {
      return Optional.empty();
    }
  }

  private String signature(String challenge, String salt) {
    return HEX.formatHex(
        keys.hmac(PURPOSE, (challenge + " " + salt).getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(String salt, long number) {
    try {
      var digest = MessageDigest.getInstance(ALGORITHM);
      return HEX.formatHex(digest.digest((salt + number).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
