package nl.buurtstem.monitor.api;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.monitor.MonitorService;
import nl.buurtstem.monitor.ObservationFilter;
import nl.buurtstem.monitor.Period;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Reason;
import org.jspecify.annotations.Nullable;

/// Reads which figures somebody outside asks for.
@Singleton
final class ObservationFilters {
  private final MonitorService monitor;
  private final AreaService areas;

  ObservationFilters(MonitorService monitor, AreaService areas) {
    this.monitor = monitor;
    this.areas = areas;
  }

  /// The filter that query parameters ask for; what is absent allows everything.
  ///
  /// @throws Problem `BAD_INPUT` for what does not exist, naming each parameter
  ObservationFilter of(
      @Nullable String indicator,
      @Nullable String gebied,
      @Nullable String periode,
      @Nullable String bron) {
    var reasons = new ArrayList<Reason>();
    if (indicator != null && monitor.indicator(indicator).isEmpty()) {
      reasons.add(Reason.about("indicator", "no_indicator"));
    }
    if (gebied != null && areas.find(gebied).isEmpty()) {
      reasons.add(Reason.about("gebied", "no_area"));
    }
    if (periode != null && !periode.matches("\\d{4}|" + Period.unknown().text())) {
      reasons.add(Reason.about("periode", "period"));
    }
    if (bron != null && monitor.source(bron).isEmpty()) {
      reasons.add(Reason.about("bron", "no_source"));
    }
    if (!reasons.isEmpty()) {
      throw new Problem(ProblemCode.BAD_INPUT, reasons);
    }
    return new ObservationFilter(
        Optional.ofNullable(indicator),
        Optional.ofNullable(gebied),
        Optional.ofNullable(periode),
        Optional.ofNullable(bron),
        true);
  }
}
