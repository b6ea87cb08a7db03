package nl.buurtstem.monitor;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import nl.buurtstem.statistics.Interval;
import nl.buurtstem.statistics.Visibility;

/// The number of an observation, or why there is none.
public sealed interface Figure {

  /// A number.
  ///
  /// @param estimate in the indicator's unit
  /// @param interval its 95 % interval in the same unit; absent where the source gives none
  /// @param answers how many answered the question; absent for imported figures
  /// @param base how many of those are in the figure ("I don't know" is not)
  /// @param effectiveBase how many unweighted answers would be as precise
  record Known(
      double estimate,
      Optional<Interval> interval,
      OptionalLong answers,
      OptionalLong base,
      OptionalDouble effectiveBase)
      implements Figure {

    /// A printed number of which nothing more is known.
    static Known printed(double estimate) {
      return new Known(
          estimate,
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalDouble.empty());
    }
  }

  /// The source has no number here, or one that cannot be read with certainty.
  record NotAvailable() implements Figure {}

  /// There is a number that may not be shown; it is not stored either.
  record Hidden(Visibility reason) implements Figure {
    /// @throws IllegalArgumentException for a figure that may be shown
    public Hidden {
      if (reason == Visibility.SHOWN) {
        throw new IllegalArgumentException("hidden because it may be shown?");
      }
    }
  }
}
