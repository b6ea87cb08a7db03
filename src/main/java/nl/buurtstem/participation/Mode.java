package nl.buurtstem.participation;

/// What may ever join a person and what that person sent (`architecture.md`, "Anonymity is
/// structural").
public enum Mode {
  /// That somebody took part is known; what was sent lies under an unrelated random id.
  ANONYMOUS,
  /// Until closing, whoever has the code finds back what was sent.
  PSEUDONYMOUS
}
