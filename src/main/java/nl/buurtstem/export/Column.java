package nl.buurtstem.export;

/// A column of a table that leaves the product.
///
/// @param name stays the same between years: the header in CSV, the property in JSON
/// @param title what people call it
/// @param description what it means: unit, range, when it is empty; may be empty itself
public record Column(String name, CellType type, String title, String description) {

  /// A column whose title says it all.
  public static Column of(String name, CellType type, String title) {
    return new Column(name, type, title, "");
  }
}
