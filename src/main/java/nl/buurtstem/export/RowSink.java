package nl.buurtstem.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the rows of a table go, one by one.
@FunctionalInterface
public interface RowSink {

  /// Takes one row. The array may be used again for the next row.
  ///
  /// @param cells one for each column, in order, of the type that [CellType] names; `null` is empty
  /// @throws IllegalArgumentException when a cell does not fit its column
  void row(@Nullable Object... cells) throws IOException;
}
