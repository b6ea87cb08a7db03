package nl.buurtstem.monitor;

/// Whether answers were weighted to the population.
public enum Weighting {
  NONE,
  RAKED
}
