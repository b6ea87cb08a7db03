package nl.buurtstem.export;

import java.io.IOException;
import java.io.OutputStream;

/// What a download consists of.
@FunctionalInterface
public interface Body {

  /// Writes all of it. Called on a thread of its own; opens and ends its own transactions.
  ///
  /// @throws IOException when the reader is gone
  void writeTo(OutputStream out) throws IOException;
}
