package nl.buurtstem.access.signin;

/// Somebody who is signed in must show again that it is them before they go on.
final class ProofNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String back;

  /// @param back the address to come back to
  ProofNeeded(String back) {
    super(null, null, false, false);
    this.back = back;
  }

  String back() {
    return back;
  }
}
