package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.UuidBytes;

/// The table `staff_session`, within the caller's transaction.
@Singleton
class SessionStore {
  private static final String INSERT =
      "INSERT INTO staff_session (token_hash, account_id, created_at, seen_at) VALUES (?, ?, ?, ?)";
  private static final String FIND =
      """
      SELECT a.name, r.role, r.area_key, s.seen_at
      FROM staff_session s
      JOIN staff_account a ON a.id = s.account_id AND a.disabled_at IS NULL
      JOIN staff_account_role r ON r.account_id = a.id
      WHERE s.token_hash = ? AND s.seen_at > ? AND s.created_at > ?
      """;
  private static final String SEEN = "UPDATE staff_session SET seen_at = ? WHERE token_hash = ?";
  private static final String END = "DELETE FROM staff_session WHERE token_hash = ?";
  private static final String END_ALL = "DELETE FROM staff_session WHERE account_id = ?";
  private static final String END_OLD =
      "DELETE FROM staff_session WHERE seen_at <= ? OR created_at <= ?";

  private final Connection connection;

  SessionStore(Connection connection) {
    this.connection = connection;
  }

  /// Somebody with a session, and when a request of it last came.
  record Found(Staff staff, Instant seenAt) {}

  void insert(byte[] tokenHash, UUID account, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, tokenHash);
      insert.setBytes(2, UuidBytes.of(account));
      insert.setObject(3, utc(now));
      insert.setObject(4, utc(now));
      insert.executeUpdate();
    }
  }

  /// @param seenAfter a session not used since then is over
  /// @param createdAfter a session begun before then is over
  Optional<Found> find(byte[] tokenHash, Instant seenAfter, Instant createdAfter)
      throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, tokenHash);
      find.setObject(2, utc(seenAfter));
      find.setObject(3, utc(createdAfter));
      try (var rows = find.executeQuery()) {
        var grants = new HashSet<Grant>();
        Optional<Found> found = Optional.empty();
        while (rows.next()) {
          grants.add(new Grant(Role.valueOf(rows.getString(2)), rows.getString(3)));
          var seen = rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC);
          found = Optional.of(new Found(new Staff(rows.getString(1), grants), seen));
        }
        return found;
      }
    }
  }

  void seen(byte[] tokenHash, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(SEEN)) {
      update.setObject(1, utc(now));
      update.setBytes(2, tokenHash);
      update.executeUpdate();
    }
  }

  void end(byte[] tokenHash) throws SQLException {
    try (var delete = connection.prepareStatement(END)) {
      delete.setBytes(1, tokenHash);
      delete.executeUpdate();
    }
  }

  void endAll(UUID account) throws SQLException {
    try (var delete = connection.prepareStatement(END_ALL)) {
      delete.setBytes(1, UuidBytes.of(account));
      delete.executeUpdate();
    }
  }

  void endOld(Instant seenUntil, Instant createdUntil) throws SQLException {
    try (var delete = connection.prepareStatement(END_OLD)) {
      delete.setObject(1, utc(seenUntil));
      delete.setObject(2, utc(createdUntil));
      delete.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
