package nl.buurtstem.platform.sql;

import java.io.Serial;
import java.sql.SQLException;

/// The database failed; nothing of the transaction was kept.
public final class DatabaseException extends RuntimeException {
  /// ER_LOCK_DEADLOCK, of MySQL and MariaDB alike.
  private static final int DEADLOCK = 1213;

  @Serial private static final long serialVersionUID = 1L;

  /// @param cause what the driver said
  public DatabaseException(SQLException cause) {
    super(cause);
  }

  /// Whether two transactions stood in each other's way and this one was ended for the other: the
  /// same work can be done again at once.
  public boolean deadlock() {
    return getCause() instanceof SQLException sql && sql.getErrorCode() == DEADLOCK;
  }
}
