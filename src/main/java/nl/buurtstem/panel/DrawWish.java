package nl.buurtstem.panel;

import nl.buurtstem.panel.draw.Lot;

/// How staff want a draw.
///
/// @param size how many people, 1 and up
/// @param minimum how many from each stratum at least
/// @param byBuurt whether a stratum is a buurt rather than a wijk
/// @param byPopulation whether strata weigh as many as their inhabitants, rather than their members
/// @param seed from which the draw can be repeated
public record DrawWish(int size, int minimum, boolean byBuurt, boolean byPopulation, String seed) {
  /// The largest draw.
  public static final int LARGEST = 20_000;

  /// @throws IllegalArgumentException when it cannot be
  public DrawWish {
    if (size < 1 || size > LARGEST || minimum < 0 || minimum > size) {
      throw new IllegalArgumentException("a draw is of 1 to " + LARGEST + " people");
    }
    if (seed.isBlank() || seed.length() > Lot.LONGEST_SEED) {
      throw new IllegalArgumentException("a draw has a seed");
    }
  }
}
