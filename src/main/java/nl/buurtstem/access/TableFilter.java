package nl.buurtstem.access;

import java.util.List;

/// A choice above a table that leaves lines out.
///
/// @param name of the parameter in the address
/// @param label in words
/// @param options what can be chosen, beside everything; without any, a text can be typed
public record TableFilter(String name, String label, List<Option> options) {

  /// Something to choose.
  public record Option(String value, String text) {}

  /// A filter by words that somebody types.
  public static TableFilter search(String name, String label) {
    return new TableFilter(name, label, List.of());
  }
}
