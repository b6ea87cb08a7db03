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
  REST
}
