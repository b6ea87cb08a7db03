package nl.buurtstem.poll.export;

/// How choices are written in the cells of an export.
public enum Values {
  /// By the ids of the definition, as the codebook lists them.
  CODES,
  /// By their Dutch texts.
  TEXTS
}
