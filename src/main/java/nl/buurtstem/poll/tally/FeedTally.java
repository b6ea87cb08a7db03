package nl.buurtstem.poll.tally;

import java.math.BigDecimal;

/// What one question's answers in one area contribute to one indicator. For a share each response
/// in the base counts 1 or 0, so that `sum` is the number of hits.
///
/// @param n how many responses are in the base
/// @param sum the exact sum of their values, on the indicator's own scale (shares: 0 to n)
/// @param sumOfSquares the exact sum of the squares of their values
public record FeedTally(long n, BigDecimal sum, BigDecimal sumOfSquares) {
  static final FeedTally EMPTY = new FeedTally(0, BigDecimal.ZERO, BigDecimal.ZERO);

  /// Both together, for areas that are joined.
  public FeedTally plus(FeedTally other) {
    return new FeedTally(n + other.n, sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
  }

  FeedTally plus(BigDecimal value, long times) {
    var many = BigDecimal.valueOf(times);
    return new FeedTally(
        n + times,
        sum.add(value.multiply(many)),
        sumOfSquares.add(value.multiply(value).multiply(many)));
  }
}
