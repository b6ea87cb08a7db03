package nl.buurtstem.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.platform.sql.UuidBytes;

/// A code for whoever has lost their phone; each works once. Sixteen characters that do not look
/// alike hold 79 random bits, so a plain hash keeps it.
///
/// @param text in groups of four
record RecoveryCode(String text) {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{16}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  static RecoveryCode fresh() {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "");
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new RecoveryCode(text.toString());
  }

  /// A code as somebody typed it, with or without the lines between.
  static Optional<RecoveryCode> read(String typed) {
    var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return FORM.matcher(plain).matches()
        ? Optional.of(new RecoveryCode(plain.replaceAll("(.{4})(?!$)", "$1-")))
        : Optional.empty();
  }

  byte[] hash(UUID account) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(UuidBytes.of(account));
      return digest.digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "RecoveryCode[hidden]"; // never in a log
  }
}
