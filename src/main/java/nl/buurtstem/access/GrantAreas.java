package nl.buurtstem.access;

import java.util.SequencedMap;

/// The areas that a role can be limited to. Access knows nothing of areas: a feature that does
/// makes a bean of this.
public interface GrantAreas {
  /// The name of each area by its key, in the order to choose from.
  SequencedMap<String, String> names();
}
