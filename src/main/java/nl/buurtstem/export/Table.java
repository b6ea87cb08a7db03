package nl.buurtstem.export;

import java.util.HashSet;
import java.util.List;

/// A table that leaves the product: what it is called and its columns.
///
/// @param name the start of the file's name, such as `waarnemingen`
/// @param key the names of the columns that tell rows apart; may be empty
public record Table(
    String name, String title, String description, List<Column> columns, List<String> key) {

  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    var names = new HashSet<String>();
    for (var column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are called " + column.name());
      }
    }
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException("the key names a column that does not exist: " + key);
    }
  }
}
