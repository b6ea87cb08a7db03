package nl.buurtstem.panel;

import java.util.Optional;
import nl.buurtstem.panel.draw.Stratum;

/// A stratum of a draw in numbers.
///
/// @param weight by which its share was worked out
/// @param available how many could be drawn
/// @param taken how many are
/// @param result how it went, once people were invited
public record StratumCount(
    Stratum stratum, long weight, int available, int taken, Optional<Result> result) {

  /// How it went.
  ///
  /// @param invited those to whom a message left or whose letter was printed
  /// @param waiting those whose message or letter is still to go
  /// @param dropped who was invited and then left, paused or could not be reached
  public record Result(int invited, int waiting, int answered, int dropped) {
    /// Of two groups together.
    public Result plus(Result other) {
      return new Result(
          invited + other.invited,
          waiting + other.waiting,
          answered + other.answered,
          dropped + other.dropped);
    }
  }

  StratumCount with(Result how) {
    return new StratumCount(stratum, weight, available, taken, Optional.of(how));
  }
}
