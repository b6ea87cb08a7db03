package nl.buurtstem.monitor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `monitor_indicator`.
@MappedEntity("monitor_indicator")
record IndicatorRow(
    @Id String indicatorId,
    int version,
    boolean core,
    String topic,
    String officialName,
    Unit unit,
    Better better,
    int place) {

  Indicator indicator() {
    return new Indicator(indicatorId, version, core, topic, officialName, unit, better);
  }
}
