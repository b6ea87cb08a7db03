package nl.buurtstem.kinderraad;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what a supervisor is known: the secret part of a one-time link, or of the cookie for which it
/// is exchanged when the session starts. 144 random bits; only its keyed hash is stored.
record SupervisorKey(String text) {
  private static final int BYTES = 18;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

  static SupervisorKey fresh(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SupervisorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static Optional<SupervisorKey> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SupervisorKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "SupervisorKey[hidden]"; // never in a log
  }
}
