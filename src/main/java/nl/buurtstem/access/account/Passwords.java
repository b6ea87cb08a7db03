package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Hashes of passwords: Argon2id (RFC 9106) with the parameters that OWASP recommends (19 MiB, two
/// passes, one lane), written as a PHC string, so that a later, costlier hash can stand beside it.
@Singleton
public final class Passwords {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  /// Fewer different characters than this are a pattern, not a password.
  private static final int FEWEST_DIFFERENT = 6;

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /// So many at once, so that guessing cannot fill the memory.
  private static final int AT_ONCE = 4;

  /// With little around them these are no password.
  private static final List<String> EVERYBODYS =
      List.of("wachtwoord", "password", "welkom", "groningen", "buurtstem", "1234567890", "qwerty");

  private static final Pattern PHC =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /// What no password is likely to have: made without any work.
  private final String ofNobody = phc(randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

  /// What is wrong with a password that somebody chooses.
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    /// It is one of those that everybody tries first: a pattern, or made from the name.
    EASY_TO_GUESS;

    /// The key of its text.
    public String key() {
      return "staff.password." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is wrong with this password, if anything. Length is what counts (NIST SP 800-63B); there
  /// are no rules about digits and signs.
  ///
  /// @param name of the account it is for
  static Optional<Weakness> weakness(String password, String name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    var small = password.toLowerCase(Locale.ROOT);
    boolean easy =
        small.chars().distinct().count() < FEWEST_DIFFERENT
            || small.replace(name, "").length() < SHORTEST / 2
            || EVERYBODYS.stream()
                .anyMatch(word -> small.replace(word, "").length() < SHORTEST / 2);
    return easy ? Optional.of(Weakness.EASY_TO_GUESS) : Optional.empty();
  }

  /// The PHC string of a password, with a fresh salt.
  public String hash(String password) {
    var salt = randomBytes(SALT_BYTES);
    return phc(salt, argon2id(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
  }

  private byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String phc(byte[] salt, byte[] hash) {
    var text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(MEMORY_KIB, PASSES, LANES, text.encodeToString(salt), text.encodeToString(hash));
  }

  /// Whether a password is the one of this hash.
  ///
  /// @throws IllegalArgumentException when the hash is not a PHC string of Argon2id
  public boolean matches(String password, String phc) {
    var parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a PHC string of Argon2id");
    }
    var expected = Base64.getDecoder().decode(parts.group(5));
    var hash =
        argon2id(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(hash, expected);
  }

  /// Takes as long as [#matches], so that time does not tell whether an account exists.
  public void compareWithNobody(String password) {
    matches(password, ofNobody);
  }

  private byte[] argon2id(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    // What looks the same is the same, whatever keyboard it was typed on (NIST SP 800-63B).
    var typed =
        Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    var hash = new byte[length];
    places.acquireUninterruptibly();
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(typed, hash);
    } finally {
      places.release();
    }
    return hash;
  }
}
