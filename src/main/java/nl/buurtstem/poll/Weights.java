package nl.buurtstem.poll;

import java.util.Arrays;

/// Picks one of several things, each as often as its weight says.
final class Weights {
  private final int[] weights;

  private Weights(int[] weights) {
    this.weights = weights;
  }

  static Weights of(int... weights) {
    return new Weights(weights.clone());
  }

  /// Which of them, by a place from 0 to 1 among all.
  int pick(double place) {
    double rest = place * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
