package nl.buurtstem.participation.code;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// The table `participation_guess`, within the caller's transaction.
@Singleton
class GuessStore {
  /// For whoever guessed nothing yet: the row says nothing of when it was made.
  private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final String INSERT =
      """
      INSERT INTO participation_guess (key_hash, until_at) VALUES (?, ?)
      ON DUPLICATE KEY UPDATE until_at = until_at
      """;
  private static final String LOCK =
      "SELECT until_at FROM participation_guess WHERE key_hash = ? FOR UPDATE";
  private static final String READ = "SELECT until_at FROM participation_guess WHERE key_hash = ?";
  private static final String MOVE =
      "UPDATE participation_guess SET until_at = ? WHERE key_hash = ?";
  private static final String DELETE = "DELETE FROM participation_guess WHERE until_at < ?";

  private final Connection connection;

  GuessStore(Connection connection) {
    this.connection = connection;
  }

  /// The moment of this key, made where there is none, held until the transaction ends. The insert
  /// takes the row whole at once; INSERT IGNORE would only share it, and two who share it and both
  /// want it whole wait for each other.
  Instant lock(byte[] key) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, key);
      insert.setObject(2, NEVER);
      insert.executeUpdate();
    }
    return read(LOCK, key);
  }

  /// The moment of this key; long ago where there is none. Holds nothing.
  Instant read(byte[] key) throws SQLException {
    return read(READ, key);
  }

  void move(byte[] key, Instant until) throws SQLException {
    try (var move = connection.prepareStatement(MOVE)) {
      move.setObject(1, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
      move.setBytes(2, key);
      move.executeUpdate();
    }
  }

  void deleteBefore(Instant moment) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }

  private Instant read(String sql, byte[] key) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setBytes(1, key);
      try (var rows = select.executeQuery()) {
        var moment = rows.next() ? rows.getObject(1, LocalDateTime.class) : NEVER;
        return moment.toInstant(ZoneOffset.UTC);
      }
    }
  }
}
