package nl.buurtstem.platform;

import java.io.Serial;
import java.sql.SQLException;

/// The database failed; nothing of the transaction was kept.
public final class DatabaseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param cause what the driver said
  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
