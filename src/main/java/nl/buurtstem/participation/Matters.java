package nl.buurtstem.participation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// All matters, whoever owns them.
@Singleton
public class Matters {
  private final List<MatterSource> sources;

  Matters(List<MatterSource> sources) {
    this.sources = sources;
  }

  /// What is known of a matter.
  public Optional<MatterCard> find(Matter matter) {
    return sources.stream().flatMap(source -> source.find(matter).stream()).findFirst();
  }

  /// The matter at this staff address.
  public Optional<MatterCard> find(String kind, String key) {
    return sources.stream().flatMap(source -> source.find(kind, key).stream()).findFirst();
  }
}
