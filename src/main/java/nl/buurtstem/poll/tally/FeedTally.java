package nl.buurtstem.poll.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Feed;
import nl.buurtstem.survey.Feed.Measure;
import nl.buurtstem.survey.Question;

/// What one question's answers in one area contribute to one indicator. For a share each response
/// in the base counts 1 or 0, so that `sum` is the number of hits.
///
/// @param n how many responses are in the base
/// @param sum the exact sum of their values, on the indicator's own scale (shares: 0 to n)
/// @param sumOfSquares the exact sum of the squares of their values
public record FeedTally(long n, BigDecimal sum, BigDecimal sumOfSquares) {
  /// A response's mean over rows is rounded to this many decimals (half up) before it is added.
  public static final int MEAN_DECIMALS = 10;

  private static final FeedTally EMPTY = new FeedTally(0, BigDecimal.ZERO, BigDecimal.ZERO);

  /// What a question contributes to one of its feeds.
  public static FeedTally of(Question question, Feed feed, AreaTally area) {
    var tally = area.question(question.id());
    if (Shape.severalPerResponse(question)) {
      return perResponse(tally.values.getOrDefault(feed.indicator(), Map.of()));
    }
    return switch (feed.measure()) {
      case Measure.Share(var options, var base) -> share(tally, options, base);
      case Measure.ShareOfGrade range -> shareOfGrade(tally, range);
      case Measure.Scores(var scores) -> scores(question, tally, scores);
      case Measure.Mean() -> new FeedTally(tally.answered(), tally.sum(), tally.sumOfSquares());
    };
  }

  private static FeedTally share(QuestionTally tally, Set<String> options, Set<String> base) {
    var all = EMPTY;
    for (var option : base) {
      var value = options.contains(option) ? BigDecimal.ONE : BigDecimal.ZERO;
      all = all.plus(value, tally.count(option));
    }
    return all;
  }

  private static FeedTally shareOfGrade(QuestionTally tally, Measure.ShareOfGrade range) {
    var all = EMPTY;
    for (int grade = 1; grade <= 10; grade++) {
      var value = range.counts(grade) ? BigDecimal.ONE : BigDecimal.ZERO;
      all = all.plus(value, tally.count(Integer.toString(grade)));
    }
    return all;
  }

  private static FeedTally scores(
      Question question, QuestionTally tally, Map<String, BigDecimal> scores) {
    var all = EMPTY;
    for (var option : question.choices().stream().map(Choice::id).toList()) {
      var score = scores.get(option);
      if (score != null) {
        all = all.plus(score, tally.count(option));
      }
    }
    return all;
  }

  private static FeedTally perResponse(Map<String, Count> values) {
    var all = EMPTY;
    for (var value : values.entrySet()) {
      all = all.plus(number(value.getKey()), value.getValue().n);
    }
    return all;
  }

  /// "1", "0" or "sum/rows", as [AnswerReader] writes them.
  private static BigDecimal number(String value) {
    int slash = value.indexOf('/');
    return slash < 0
        ? new BigDecimal(value)
        : new BigDecimal(value.substring(0, slash))
            .divide(
                new BigDecimal(value.substring(slash + 1)), MEAN_DECIMALS, RoundingMode.HALF_UP);
  }

  /// Both together, for areas that are joined.
  public FeedTally plus(FeedTally other) {
    return new FeedTally(n + other.n, sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
  }

  private FeedTally plus(BigDecimal value, long times) {
    var many = BigDecimal.valueOf(times);
    return new FeedTally(
        n + times,
        sum.add(value.multiply(many)),
        sumOfSquares.add(value.multiply(value).multiply(many)));
  }
}
