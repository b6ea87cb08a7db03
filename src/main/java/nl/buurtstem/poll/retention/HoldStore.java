package nl.buurtstem.poll.retention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `poll_hold`.
@Singleton
class HoldStore {
  private static final String FIND =
      "SELECT reason, held_by, held_at FROM poll_hold WHERE poll_id = ? AND in_force = 1";
  private static final String HOLD =
      """
      INSERT IGNORE INTO poll_hold (id, poll_id, reason, held_by, held_at, in_force)
      VALUES (?, ?, ?, ?, ?, 1)
      """;
  private static final String LIFT =
      """
      UPDATE poll_hold SET in_force = NULL, lifted_by = ?, lifted_at = ?
      WHERE poll_id = ? AND in_force = 1
      """;

  private final Connection connection;

  HoldStore(Connection connection) {
    this.connection = connection;
  }

  Optional<Hold> find(UUID poll) throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, UuidBytes.of(poll));
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Hold(rows.getString(1), rows.getString(2), instant(rows.getObject(3))))
            : Optional.empty();
      }
    }
  }

  /// Whether it holds from now on; not when another hold is in force.
  boolean hold(UUID poll, Hold hold) throws SQLException {
    try (var insert = connection.prepareStatement(HOLD)) {
      insert.setBytes(1, UuidBytes.of(UUID.randomUUID()));
      insert.setBytes(2, UuidBytes.of(poll));
      insert.setString(3, hold.reason());
      insert.setString(4, hold.by());
      insert.setObject(5, LocalDateTime.ofInstant(hold.since(), ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  /// Whether a hold was lifted; not when none was in force.
  boolean lift(UUID poll, String by, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(LIFT)) {
      update.setString(1, by);
      update.setObject(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      update.setBytes(3, UuidBytes.of(poll));
      return update.executeUpdate() == 1;
    }
  }

  static Instant instant(Object stored) {
    return ((LocalDateTime) stored).toInstant(ZoneOffset.UTC);
  }
}
