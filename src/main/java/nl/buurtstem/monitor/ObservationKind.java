package nl.buurtstem.monitor;

/// The three kinds of figure, which are never mixed silently.
public enum ObservationKind {
  /// From a register, or from a document of the programme.
  REGISTER_OR_IMPORTED,
  /// From people who were invited.
  SAMPLE,
  /// From whoever wanted to take part: not a sample, so nothing can be said of everybody.
  OPEN_POLL
}
