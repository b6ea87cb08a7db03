package nl.buurtstem.export;

import java.io.IOException;

/// The rows of a table; nothing is kept of a row that was given.
@FunctionalInterface
public interface Rows {

  /// Gives each row to the sink, in order.
  ///
  /// @throws IOException when the reader of the rows is gone
  void writeTo(RowSink sink) throws IOException;
}
