package nl.buurtstem.participation;

import java.util.Optional;

/// Tells what a matter is. Each feature in which people take part has one.
public interface MatterSource {

  /// The card of a matter; empty when it is of another kind or does not exist.
  Optional<MatterCard> find(Matter matter);

  /// The card of the matter at this staff address; empty when it is of another kind.
  ///
  /// @param kind such as `peilingen`
  /// @param key its name in addresses
  Optional<MatterCard> find(String kind, String key);
}
