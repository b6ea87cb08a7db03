package nl.buurtstem.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as people type them on a phone, made comparable.
public final class PlainWord {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainWord() {}

  /// Letters and digits only, small, without accents and vowel signs; the Turkish dotless i as i.
  public static String of(String text) {
    var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var letters = MARKS.matcher(decomposed).replaceAll("").replace('ı', 'i');
    return NOT_A_LETTER.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
