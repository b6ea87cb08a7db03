package nl.buurtstem.panel.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Puts the numbers of a frame in an order by chance that anybody can repeat from the seed: the
/// number whose lot is smallest comes first. The lot of a number is HMAC-SHA-256 with the seed
/// (UTF-8) as key and the number in decimal digits as message, read as one large number. In a
/// shell: `printf %s 17 | openssl dgst -sha256 -hmac SEED`.
public final class Lot {
  /// The longest seed.
  public static final int LONGEST_SEED = 100;

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  /// @param seed 1 to [#LONGEST_SEED] characters
  /// @throws IllegalArgumentException when it is empty or too long
  public Lot(String seed) {
    if (seed.isEmpty() || seed.length() > LONGEST_SEED) {
      throw new IllegalArgumentException("a seed has 1 to " + LONGEST_SEED + " characters");
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
    }
  }

  /// The same candidates, in the order of their lots.
  public List<Candidate> order(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> new Drawn(candidate, lot(candidate.number())))
        .sorted(
            Comparator.<Drawn, byte[]>comparing(Drawn::lot, Arrays::compareUnsigned)
                .thenComparing(drawn -> drawn.candidate().number()))
        .map(Drawn::candidate)
        .toList();
  }

  private byte[] lot(int number) {
    return mac.doFinal(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Drawn(Candidate candidate, byte[] lot) {}
}
