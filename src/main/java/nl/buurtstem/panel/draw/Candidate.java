package nl.buurtstem.panel.draw;

/// Somebody who can be drawn.
///
/// @param number in the frame of this draw, from 1; says nothing of who it is
/// @param stratum from which this is one
public record Candidate(int number, Stratum stratum) {
  /// @throws IllegalArgumentException when the number is not positive
  public Candidate {
    if (number < 1) {
      throw new IllegalArgumentException("a frame is numbered from 1");
    }
  }
}
