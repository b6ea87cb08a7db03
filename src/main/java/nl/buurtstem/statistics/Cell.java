package nl.buurtstem.statistics;

import org.jspecify.annotations.Nullable;

/// A group in a tree of groups of which figures may be published, such as an area.
///
/// @param key its name, unique among the cells
/// @param parent the key of the group that contains it, `null` at the top
/// @param base how many answers it has, those of the groups inside it included
public record Cell(String key, @Nullable String parent, long base) {

  /// @throws IllegalArgumentException for a negative base
  public Cell {
    if (base < 0) {
      throw new IllegalArgumentException(key + " has base " + base);
    }
  }
}
