package nl.buurtstem.resident;

/// What somebody decided about messages.
public enum ConsentStep {
  /// Yes to one purpose.
  GIVEN,
  /// No to one purpose.
  WITHDRAWN,
  /// STOP: no to everything.
  STOPPED,
  /// START after STOP.
  RESUMED
}
