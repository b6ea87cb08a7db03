package nl.buurtstem.resident.request;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a request, by which a resident and staff speak of it. It opens nothing: whoever
/// has it sees only by when the request is answered.
///
/// @param text eight characters that do not look alike, in two groups
record Reference(String text) {
  private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWXYZ";
  private static final Pattern FORM = Pattern.compile("[%1$s]{4}-[%1$s]{4}".formatted(ALPHABET));
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int GROUP = 4;

  static Reference fresh() {
    return new Reference(group() + "-" + group());
  }

  /// A number as somebody typed it: in capitals or not, with a dash, a space or nothing between.
  static Optional<Reference> read(String typed) {
    var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
    if (bare.length() != 2 * GROUP) {
      return Optional.empty();
    }
    var text = bare.substring(0, GROUP) + "-" + bare.substring(GROUP);
    return FORM.matcher(text).matches() ? Optional.of(new Reference(text)) : Optional.empty();
  }

  private static String group() {
    var text = new StringBuilder();
    for (int i = 0; i < GROUP; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
