package nl.buurtstem.monitor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `monitor_target`; the key is indicator, area and source together.
@MappedEntity("monitor_target")
record TargetRow(
    @Id String indicatorId,
    String areaKey,
    String sourceId,
    Better better,
    double bound,
    String printed,
    int fromYear,
    int toYear) {

  Target target() {
    return new Target(indicatorId, areaKey, sourceId, better, bound, printed, fromYear, toYear);
  }
}
