package nl.buurtstem.monitor;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One figure of one indicator in one area and period, with its whole history. It can be recomputed
/// from what it names.
///
/// @param indicator the indicator's id
/// @param indicatorVersion the version of the indicator's definition
/// @param area the area's key
/// @param areaYear the year of the area's codes; absent where it has none
/// @param period what it is about
/// @param kind which of the three kinds of figure
/// @param source id of the source
/// @param series figures with the same series were asked in the same words; another series beside
///   it is a break
/// @param figure the number, or why there is none
/// @param weighting whether answers were weighted
/// @param channels how the responses to the whole poll came in; empty for imported figures
/// @param simulated whether any answer in it was made by the simulator
/// @param published whether it may be seen by everybody
/// @param printed as it stands in the document, for imported figures
/// @param reading how a printed figure was read: the code of a [Reading]
/// @param provenance JSON (Dutch names) with all that recomputing needs
public record Observation(
    String indicator,
    int indicatorVersion,
    String area,
    OptionalInt areaYear,
    Period period,
    ObservationKind kind,
    String source,
    String series,
    Figure figure,
    Weighting weighting,
    Map<String, Long> channels,
    boolean simulated,
    boolean published,
    Optional<String> printed,
    Optional<String> reading,
    String provenance) {

  /// Keeps the map as it is now.
  public Observation {
    channels = Map.copyOf(channels);
  }

  /// The number, where there is one.
  public OptionalDouble estimate() {
    return figure instanceof Figure.Known known
        ? OptionalDouble.of(known.estimate())
        : OptionalDouble.empty();
  }

  /// Whether a number is known and may be shown.
  public boolean isKnown() {
    return figure instanceof Figure.Known;
  }

  /// Whether answers that named no part of the whole are counted for this part.
  public boolean alsoWithoutPart() {
    return Provenance.has(provenance, Provenance.ALSO_WITHOUT_PART);
  }

  /// The same with another number and history.
  Observation as(Figure other, String history) {
    return new Observation(
        indicator,
        indicatorVersion,
        area,
        areaYear,
        period,
        kind,
        source,
        series,
        other,
        weighting,
        channels,
        simulated,
        published,
        printed,
        reading,
        history);
  }
}
