package nl.buurtstem.participation;

/// A part of participation that has something to do when a matter closes, such as the codes.
public interface ClosingPart {

  /// Within the transaction that closes the matter.
  void closed(Matter matter);
}
