package nl.buurtstem.panel.draw;

import java.util.Comparator;
import java.util.Optional;

/// A part of the panel that is drawn from by itself: who live in one wijk, or one buurt of it, and
/// were born in the same years.
///
/// @param wijk key of the area
/// @param buurt key of the area; empty where the draw is by wijk, and for whoever named no buurt
public record Stratum(String wijk, Optional<String> buurt, BirthBand band)
    implements Comparable<Stratum> {
  private static final Comparator<Stratum> ORDER =
      Comparator.comparing(Stratum::wijk)
          .thenComparing(stratum -> stratum.buurt().orElse(""))
          .thenComparing(Stratum::band);

  /// Everybody of a wijk who was born in these years.
  public static Stratum of(String wijk, BirthBand band) {
    return new Stratum(wijk, Optional.empty(), band);
  }

  /// The same for the whole wijk.
  public Stratum wholeWijk() {
    return of(wijk, band);
  }

  @Override
  public int compareTo(Stratum other) {
    return ORDER.compare(this, other);
  }

  /// As it is written in a published frame: `beijum/beijum_west/1946-1960`.
  @Override
  public String toString() {
    return wijk + "/" + buurt.map(key -> key + "/").orElse("") + band.code();
  }
}
