package nl.buurtstem.monitor;

import java.sql.SQLException;

/// The database did not do what the monitor asked.
final class MonitorStorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MonitorStorageException(SQLException cause) {
    super(cause);
  }
}
