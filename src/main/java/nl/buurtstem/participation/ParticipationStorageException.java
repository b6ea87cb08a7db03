package nl.buurtstem.participation;

import java.io.Serial;
import java.sql.SQLException;

/// The database failed.
public final class ParticipationStorageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param cause what the driver said
  public ParticipationStorageException(SQLException cause) {
    super(cause);
  }
}
