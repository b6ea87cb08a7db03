package nl.buurtstem.resident.request;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A feature that holds personal data, in memory.
@Singleton
@Requires(env = "test")
public final class TestHolder implements PersonalData {
  private final Map<String, List<String>> held = new ConcurrentHashMap<>();

  /// From now on something is held of whoever is reached here.
  public void hold(String address, String... things) {
    held.put(address, List.of(things));
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<String> about(Reach reach) {
    return held.getOrDefault(reach.address(), List.of());
  }

  @Override
  public int erase(Reach reach) {
    var things = held.remove(reach.address());
    return things == null ? 0 : things.size();
  }
}
