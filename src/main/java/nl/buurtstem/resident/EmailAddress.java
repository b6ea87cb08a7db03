package nl.buurtstem.resident;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address.
///
/// @param value as it is sent to: the name as it was given, the domain in small ASCII letters
public record EmailAddress(String value) implements ContactAddress {
  /// RFC 5321: at most 254 in all, 64 before the at sign. No spaces, quotes, brackets, commas or
  /// invisible characters, so that an address can be nothing else in a header.
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s\\p{C}\\p{Z}@<>()\\[\\],;:\"\\\\]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\\.[a-z][a-z0-9-]*[a-z0-9]");

  private static final int LONGEST = 254;

  /// Only the form; whether it exists is shown by what is sent there.
  public EmailAddress {
    if (value.length() > LONGEST || value.contains("..") || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the form of an e-mail address");
    }
  }

  /// Reads an address as people type it.
  ///
  /// @return empty when it cannot be one
  public static Optional<EmailAddress> read(String typed) {
    var text = typed.strip();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var domain = IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
      return Optional.of(new EmailAddress(text.substring(0, at) + "@" + domain));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  @Override
  public String masked() {
    int at = value.lastIndexOf('@');
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "•••" + value.substring(at);
  }

  @Override
  public String toString() {
    return masked();
  }
}
