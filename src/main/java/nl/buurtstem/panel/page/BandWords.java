package nl.buurtstem.panel.page;

import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.platform.Words;

/// Years of birth in words.
public final class BandWords {
  private BandWords() {}

  /// Such as `1946 – 1960`.
  public static String of(Words words, BirthBand band) {
    if (band.isOldest()) {
      return words.get("panel.band.until", "to", Integer.toString(band.to()));
    }
    return words.get(
        "panel.band.between",
        "from",
        Integer.toString(band.from()),
        "to",
        Integer.toString(band.to()));
  }
}
