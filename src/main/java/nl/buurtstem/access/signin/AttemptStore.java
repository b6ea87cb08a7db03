package nl.buurtstem.access.signin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The table `staff_attempt`, within the caller's transaction.
@Singleton
class AttemptStore {
  private static final String INSERT =
      // Takes the row whole at once; INSERT IGNORE would share it, and two who share it wait
      // forever.
      """
      INSERT INTO staff_attempt (key_hash, failures, failed_at) VALUES (?, 0, ?)
      ON DUPLICATE KEY UPDATE failures = failures
      """;
  private static final String LOCK =
      "SELECT failures, failed_at, good_at FROM staff_attempt WHERE key_hash = ? FOR UPDATE";
  private static final String FAILED =
      "UPDATE staff_attempt SET failures = ?, failed_at = ? WHERE key_hash = ?";
  private static final String TAKE_BACK =
      "UPDATE staff_attempt SET failures = failures - 1 WHERE key_hash = ? AND failures > 0";
  private static final String GOOD =
      "UPDATE staff_attempt SET failures = 0, good_at = ? WHERE key_hash = ?";
  private static final String DELETE =
      "DELETE FROM staff_attempt WHERE failed_at < ? AND (good_at IS NULL OR good_at < ?)";

  private final Connection connection;

  AttemptStore(Connection connection) {
    this.connection = connection;
  }

  /// @param goodAt when a right password last came
  record Row(int failures, Instant failedAt, Optional<Instant> goodAt) {}

  /// The row of this key, made where there is none, held until the transaction ends.
  Row lock(byte[] key, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, key);
      insert.setObject(2, utc(now));
      insert.executeUpdate();
    }
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setBytes(1, key);
      try (var rows = lock.executeQuery()) {
        rows.next();
        return new Row(
            rows.getInt(1),
            rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
            Optional.ofNullable(rows.getObject(3, LocalDateTime.class))
                .map(good -> good.toInstant(ZoneOffset.UTC)));
      }
    }
  }

  void failed(byte[] key, int failures, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(FAILED)) {
      update.setInt(1, failures);
      update.setObject(2, utc(now));
      update.setBytes(3, key);
      update.executeUpdate();
    }
  }

  void takeBack(byte[] key) throws SQLException {
    try (var update = connection.prepareStatement(TAKE_BACK)) {
      update.setBytes(1, key);
      update.executeUpdate();
    }
  }

  void good(byte[] key, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(GOOD)) {
      update.setObject(1, utc(now));
      update.setBytes(2, key);
      update.executeUpdate();
    }
  }

  void deleteBefore(Instant moment) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, utc(moment));
      delete.setObject(2, utc(moment));
      delete.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
