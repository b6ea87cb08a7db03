package nl.buurtstem.access.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// Codes of an authenticator app (TOTP, RFC 6238): six digits, another each thirty seconds, by
/// HMAC-SHA-1, which is what every such app can do.
public final class Totp {
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  /// As long as the hash, as RFC 4226 advises.
  private static final int SECRET_BYTES = 20;

  /// A phone's clock may be this many steps off.
  private static final int DRIFT = 1;

  private Totp() {}

  static byte[] freshSecret() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /// The step whose code this is.
  ///
  /// @param after a code of this step or of one before it was used already
  /// @return empty when it is not a code of now
  static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
    for (long step = Math.max(current - DRIFT, after + 1); step <= current + DRIFT; step++) {
      if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// The code of a step.
  static String code(byte[] secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key for HMAC", e);
    }
  }

  /// The secret as an app takes it when it is typed.
  public static String typed(byte[] secret) {
    return Base32.toBase32String(secret).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// What the QR code for an app says.
  public static String uri(String product, String account, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(
            encoded(product), encoded(account), Base32.toBase32String(secret), encoded(product));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
