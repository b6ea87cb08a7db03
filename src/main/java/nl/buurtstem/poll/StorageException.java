package nl.buurtstem.poll;

import java.sql.SQLException;

/// The database failed; nothing of the transaction was kept.
final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageException(SQLException cause) {
    super(cause);
  }
}
