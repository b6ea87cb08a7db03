package nl.buurtstem.export;

/// A column of a table that leaves the product.
///
/// @param name stays the same between years: the header in CSV, the property in JSON
/// @param title what people call it
/// @param description what it means: unit, range, when it is empty; may be empty itself
/// @param required whether no cell is ever empty
public record Column(
    String name, CellType type, String title, String description, boolean required) {

  /// A column that may have empty cells.
  public Column(String name, CellType type, String title, String description) {
    this(name, type, title, description, false);
  }

  /// A column whose title says it all.
  public static Column of(String name, CellType type, String title) {
    return new Column(name, type, title, "");
  }
}
