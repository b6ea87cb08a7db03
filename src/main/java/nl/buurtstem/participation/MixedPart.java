package nl.buurtstem.participation;

/// A part of participation whose rows could be told apart by when they were last changed, such as
/// the codes: see [Mixing].
public interface MixedPart {

  /// Rewrites all rows of a matter together, so that they share one last change. In a transaction
  /// of its own.
  void mix(Matter matter);
}
