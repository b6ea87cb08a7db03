package nl.buurtstem.monitor;

/// Which way is better.
public enum Better {
  HIGHER,
  LOWER
}
