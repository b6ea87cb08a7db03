package nl.buurtstem.platform;

/// The way a language is written.
public enum Direction {
  LTR,
  RTL
}
