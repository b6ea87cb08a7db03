package nl.buurtstem.monitor.api;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.buurtstem.monitor.Observation;

/// Reads where a figure comes from: the facts that were written with it.
@Singleton
public final class ProvenanceFacts {
  private final JsonMapper json;

  ProvenanceFacts(JsonMapper json) {
    this.json = json;
  }

  /// The facts by their Dutch names, in the order in which they were written.
  public Map<String, Object> of(Observation observation) {
    try {
      return json.readValue(observation.provenance(), Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
