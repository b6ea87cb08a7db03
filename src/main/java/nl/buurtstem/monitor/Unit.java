package nl.buurtstem.monitor;

/// What an indicator's figures count. Figures of different units are never in one chart or mean.
public enum Unit {
  /// 0 to 100.
  PERCENT(100),
  /// A mean on a scale of 0 to 10.
  SCORE(10),
  /// 0 to 1000.
  PER_MILLE(1000);

  private final double most;

  Unit(double most) {
    this.most = most;
  }

  /// The largest figure that can be.
  public double most() {
    return most;
  }
}
