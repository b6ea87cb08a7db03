package nl.buurtstem.participation.code;

/// What can be done with a code. The names are stored.
public enum CodeState {
  FRESH,
  USED,
  /// Taken back by staff before it was used.
  REVOKED,
  /// Its matter has closed. Whether it had been used is no longer known.
  EXPIRED,
  /// Of a batch to try out printing and scanning with; never counts.
  TEST
}
