package nl.buurtstem.monitor.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buurtstem.monitor.Observation;
import nl.buurtstem.monitor.ObservationKind;

/// Picks the newest figure. Printed figures and figures of polls are never mixed silently, so one
/// must ask for the one or the other.
public final class Latest {
  private Latest() {}

  /// The newest known printed figure of an area; one whose year is not told comes last.
  public static Optional<Observation> printed(List<Observation> observations, String area) {
    return latest(
        observations,
        area,
        observation -> observation.kind() == ObservationKind.REGISTER_OR_IMPORTED);
  }

  /// The newest known figure of a poll in an area.
  public static Optional<Observation> asked(List<Observation> observations, String area) {
    return latest(
        observations,
        area,
        observation -> observation.kind() != ObservationKind.REGISTER_OR_IMPORTED);
  }

  private static Optional<Observation> latest(
      List<Observation> observations, String area, Predicate<Observation> kind) {
    return observations.stream()
        .filter(observation -> observation.area().equals(area))
        .filter(Observation::isKnown)
        .filter(kind)
        .max(Comparator.comparingInt(observation -> observation.period().year().orElse(0)));
  }
}
