package nl.buurtstem.access.account;

/// How far somebody is who signs in.
public enum Stage {
  /// The password was right; a code is asked for.
  SECOND_STEP,
  /// The password was right; a second factor must be set up first.
  SET_UP,
  /// Signed in.
  FULL
}
