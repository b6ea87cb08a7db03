package nl.buurtstem.access;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A point of the chain that was written down somewhere else. Whoever cuts off the end of the log
/// in the database cannot make it agree with what stands there.
///
/// @param number of an entry
/// @param hash its hash, or the beginning of it, in small hexadecimal digits
public record AuditAnchor(long number, String hash) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{16,64})");

  /// Reads `<number>:<hash>`; empty when it is not one.
  public static Optional<AuditAnchor> read(String text) {
    var match = FORM.matcher(text.strip());
    return match.matches()
        ? Optional.of(new AuditAnchor(Long.parseLong(match.group(1)), match.group(2)))
        : Optional.empty();
  }

  static AuditAnchor of(long number, byte[] hash) {
    return new AuditAnchor(number, HexFormat.of().formatHex(hash));
  }

  boolean fits(byte[] other) {
    return HexFormat.of().formatHex(other).startsWith(hash);
  }

  /// In a form to write down: the number and the first sixteen digits.
  public String brief() {
    return number + ":" + hash.substring(0, 16);
  }

  @Override
  public String toString() {
    return number + ":" + hash;
  }
}
