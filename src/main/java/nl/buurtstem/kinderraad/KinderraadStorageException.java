package nl.buurtstem.kinderraad;

import java.io.Serial;
import java.sql.SQLException;

/// The database failed.
public final class KinderraadStorageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param cause what the driver said
  public KinderraadStorageException(SQLException cause) {
    super(cause);
  }
}
