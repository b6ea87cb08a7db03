package nl.buurtstem.text;

import java.util.Optional;

/// How many parts a text message takes. In the GSM 03.38 alphabet one part holds 160 characters, or
/// 153 where there are several; a single character outside it makes it UCS-2: 70, or 67.
///
/// @param parts messages that are paid for, 1 and up
/// @param forcing the first character that the GSM alphabet lacks
public record SmsLength(int parts, Optional<String> forcing) {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  // These take two places.
  private static final String EXTENDED = "^{}\\[~]|€\f";

  /// The length of this text.
  public static SmsLength of(String text) {
    var outside = text.codePoints().filter(c -> !isGsm(c)).findFirst();
    if (outside.isPresent()) {
      return new SmsLength(
          parts(text.length(), 70, 67), Optional.of(Character.toString(outside.getAsInt())));
    }
    int places = text.codePoints().map(c -> EXTENDED.indexOf(c) >= 0 ? 2 : 1).sum();
    return new SmsLength(parts(places, 160, 153), Optional.empty());
  }

  private static boolean isGsm(int character) {
    return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
  }

  private static int parts(int length, int alone, int together) {
    return length <= alone ? 1 : Math.ceilDiv(length, together);
  }
}
