package nl.buurtstem.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  private static final Offset<Double> SIX_DIGITS = within(1e-6);

  /// Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in
  /// Medicine 17, table I, method 3: the published four decimals.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void the_wilson_interval_has_the_published_values(
      long hits, long base, double lower, double upper) {
    var interval = Shares.unweighted(hits, base).interval();
    assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
    assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
  }

  @Test
  void a_share_of_none_or_all_has_an_interval_that_ends_exactly_there() {
    assertThat(Shares.unweighted(0, 40).interval().lower()).isZero();
    assertThat(Shares.unweighted(40, 40).interval().upper()).isEqualTo(1.0);
    assertThat(Shares.unweighted(40, 40).interval().lower()).isBetween(0.9, 1.0);
  }

  /// R package survey 4.5, svyciprop without weights. It takes a group as a domain of the 200 rows,
  /// hence its effective base, and its quantile from the t distribution.
  @ParameterizedTest
  @CsvFileSource(resources = "survey-shares.csv", numLinesToSkip = 1)
  void shares_agree_with_survey(
      String name, long n, long yes, double effective, double degrees, double lower, double upper) {
    var quantile = StudentT.quantile(0.975, degrees);
    var interval = Shares.wilson((double) yes / n, effective, quantile);
    assertThat(interval.lower()).as(name).isCloseTo(lower, SIX_DIGITS);
    assertThat(interval.upper()).as(name).isCloseTo(upper, SIX_DIGITS);
  }

  /// R package survey 4.5, svymean without weights. Its variance of a domain of N rows is ours
  /// times (n - 1) / n * N / (N - 1).
  @ParameterizedTest
  @CsvFileSource(resources = "survey-means.csv", numLinesToSkip = 1)
  void means_agree_with_survey(
      String name,
      long n,
      BigDecimal sum,
      BigDecimal squares,
      double mean,
      double se,
      double lower,
      double upper) {
    var estimate = Means.unweighted(n, sum, squares);
    var factor = Math.sqrt((n - 1.0) / n * 200 / 199);
    assertThat(estimate.value()).as(name).isCloseTo(mean, SIX_DIGITS);
    assertThat(estimate.standardError() * factor).as(name).isCloseTo(se, SIX_DIGITS);
    var half = (estimate.interval().upper() - estimate.value()) * factor;
    assertThat(half).as(name).isCloseTo((upper - lower) / 2, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.706204736432095",
    "2, 4.302652729911275",
    "9, 2.262157162740992",
    "30, 2.042272456301238",
    "1000, 1.9623390808264078"
  })
  void the_t_quantile_has_the_published_values(double degrees, double quantile) {
    assertThat(StudentT.quantile(0.975, degrees)).isCloseTo(quantile, within(1e-9));
  }

  @Test
  void equal_values_have_a_mean_without_spread() {
    var estimate = Means.unweighted(5, new BigDecimal("37.5"), new BigDecimal("281.25"));
    assertThat(estimate.value()).isEqualTo(7.5);
    assertThat(estimate.interval()).isEqualTo(new Interval(7.5, 7.5));
  }

  @Test
  void impossible_counts_are_refused() {
    assertThatThrownBy(() -> Shares.unweighted(5, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Means.unweighted(1, BigDecimal.TEN, BigDecimal.valueOf(100)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Means.unweighted(2, BigDecimal.TEN, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
