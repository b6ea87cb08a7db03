package nl.buurtstem.area;

/// What an area is.
public enum AreaKind {
  MUNICIPALITY,
  /// Several wijken that one programme works in.
  PROGRAMME,
  /// A wijk as residents name it: one buurt of Statistics Netherlands or a few together.
  WIJK,
  BUURT,
  /// What remains of the municipality, to compare with.
  REST;

  /// Its name in open data, which never changes.
  public String dutch() {
    return switch (this) {
      case MUNICIPALITY -> "gemeente";
      case PROGRAMME -> "programmagebied";
      case WIJK -> "wijk";
      case BUURT -> "buurt";
      case REST -> "overig";
    };
  }
}
