package nl.buurtstem.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// 256 random bits that a browser shows: to be somebody, or to use a link that works once. Only
/// their hash is stored.
///
/// @param text 43 characters of Base64 for addresses
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /// A token that nobody has seen before.
  public static Token fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// A token as it came from a browser; empty when it is none.
  public static Optional<Token> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  /// SHA-256: the token is random, so nothing slower is needed.
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /// Names what it opens, and does not open it.
  public String handle() {
    return HexFormat.of().formatHex(hash());
  }

  @Override
  public String toString() {
    return "Token[hidden]"; // never in a log
  }
}
