package nl.buurtstem.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import nl.buurtstem.statistics.Interval;

/// An observation as everybody may know it. A mean of the answers to a poll has the one decimal
/// that the pages print, and no sums: with more, answers that the results tell together could be
/// told apart (ADR 12). How many answered is left out where it tells of a few who said "I don't
/// know". Figures of documents stay as they are.
final class ToldFigure {
  private static final int DECIMALS = 1;

  private ToldFigure() {}

  static Observation of(Observation stored) {
    if (stored.kind() == ObservationKind.REGISTER_OR_IMPORTED
        || !(stored.figure() instanceof Figure.Known known)) {
      return stored;
    }
    return Provenance.isOfMean(stored.provenance())
        ? stored.as(rounded(known), Provenance.without(stored.provenance(), Provenance.COUNTS))
        : stored.as(withEstimate(known, known.estimate(), known.interval()), stored.provenance());
  }

  private static Figure rounded(Figure.Known known) {
    return withEstimate(
        known, rounded(known.estimate()), known.interval().map(ToldFigure::rounded));
  }

  /// Without how many answered at all: beside the base, over all areas, that tells where a few said
  /// "I don't know" (ADR 12, 6), be it by being left out there.
  private static Figure withEstimate(
      Figure.Known known, double estimate, Optional<Interval> interval) {
    return new Figure.Known(
        estimate, interval, OptionalLong.empty(), known.base(), known.effectiveBase());
  }

  private static Interval rounded(Interval interval) {
    return new Interval(rounded(interval.lower()), rounded(interval.upper()));
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
