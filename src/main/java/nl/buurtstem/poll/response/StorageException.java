package nl.buurtstem.poll.response;

import java.sql.SQLException;

/// The database failed; nothing of the transaction was kept.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageException(SQLException cause) {
    super(cause);
  }
}
