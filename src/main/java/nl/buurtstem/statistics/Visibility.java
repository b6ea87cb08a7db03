package nl.buurtstem.statistics;

/// Whether a figure of an area may be seen.
public enum Visibility {
  SHOWN,
  /// Too few answers.
  TOO_FEW,
  /// Enough answers, but with it the figure of a smaller group could be worked out.
  WOULD_REVEAL
}
