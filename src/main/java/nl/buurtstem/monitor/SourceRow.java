package nl.buurtstem.monitor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of `monitor_source`.
@MappedEntity("monitor_source")
record SourceRow(@Id String sourceId, String title, String part) {

  Source source() {
    return new Source(sourceId, title, part);
  }
}
