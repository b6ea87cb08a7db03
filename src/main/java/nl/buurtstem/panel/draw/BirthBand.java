package nl.buurtstem.panel.draw;

import java.util.Arrays;
import java.util.Optional;

/// Some fifteen years in which somebody was born. A year of birth stays true as people grow older,
/// and a band of years says no more than a draw needs. The codes are stored and never change.
public enum BirthBand {
  UNTIL_1945("1900-1945"),
  FROM_1946("1946-1960"),
  FROM_1961("1961-1975"),
  FROM_1976("1976-1990"),
  FROM_1991("1991-2000"),
  /// The youngest: whoever joins is at least sixteen.
  FROM_2001("2001-2010");

  private final String code;

  BirthBand(String code) {
    this.code = code;
  }

  /// The first and last year, such as `1946-1960`.
  public String code() {
    return code;
  }

  /// The first year of birth.
  public int from() {
    return Integer.parseInt(code.substring(0, 4));
  }

  /// The last year of birth.
  public int to() {
    return Integer.parseInt(code.substring(5));
  }

  /// Whether everybody in it was born in or before its last year: it has no beginning.
  public boolean isOldest() {
    return this == UNTIL_1945;
  }

  /// Whether it is the last one, of the youngest.
  public boolean isYoungest() {
    return this == FROM_2001;
  }

  /// The band with this code.
  public static Optional<BirthBand> read(String code) {
    return Arrays.stream(values()).filter(band -> band.code.equals(code)).findFirst();
  }
}
