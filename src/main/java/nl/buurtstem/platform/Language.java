package nl.buurtstem.platform;

import java.util.Locale;

/// A language of the product.
///
/// @param code BCP 47 code, such as `nl` or `ti`
/// @param ownName what its speakers call it, in their own script
/// @param direction the way it is written
/// @param reviewed whether a native speaker has read the product's texts in it
public record Language(String code, String ownName, Direction direction, boolean reviewed) {

  /// The value of the HTML attribute `dir`.
  public String dir() {
    return direction == Direction.RTL ? "rtl" : "ltr";
  }

  /// The locale that numbers and dates are written in. Digits are always Western: residents must be
  /// able to compare a figure with the one on a letter.
  public Locale locale() {
    return Locale.forLanguageTag(code + "-u-nu-latn");
  }
}
