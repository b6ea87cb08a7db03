package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The table `staff_session`, within the caller's transaction.
@Singleton
class SessionStore {
  private static final String INSERT =
      "INSERT INTO staff_session (token_hash, account_id, stage, created_at, seen_at, proved_at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String FIND =
      """
      SELECT a.id, a.name, a.subject_hash IS NOT NULL, s.stage, COALESCE(s.proved_at, s.created_at),
        s.seen_at, s.created_at, r.role, r.area_key
      FROM staff_session s
      JOIN staff_account a ON a.id = s.account_id AND a.disabled_at IS NULL
      LEFT JOIN staff_account_role r ON r.account_id = a.id
      WHERE s.token_hash = ? AND s.seen_at > ? AND s.created_at > ?
      """;
  private static final String OPEN =
      """
      SELECT s.token_hash, a.id, a.name, s.created_at, s.seen_at
      FROM staff_session s JOIN staff_account a ON a.id = s.account_id
      WHERE s.stage = 'FULL' AND s.seen_at > ? AND s.created_at > ?
      ORDER BY s.seen_at DESC, s.token_hash
      """;
  private static final String SEEN = "UPDATE staff_session SET seen_at = ? WHERE token_hash = ?";
  private static final String PROVED =
      "UPDATE staff_session SET proved_at = ? WHERE token_hash = ?";
  private static final String ID_TOKEN =
      "UPDATE staff_session SET id_token = ? WHERE token_hash = ?";
  private static final String FIND_ID_TOKEN =
      "SELECT id_token FROM staff_session WHERE token_hash = ?";
  private static final String END = "DELETE FROM staff_session WHERE token_hash = ?";
  private static final String END_ALL = "DELETE FROM staff_session WHERE account_id = ?";
  private static final String END_OTHERS =
      "DELETE FROM staff_session WHERE account_id = ? AND token_hash <> ?";
  private static final String END_OLD =
      "DELETE FROM staff_session WHERE seen_at <= ? OR created_at <= ?";

  private final Connection connection;

  SessionStore(Connection connection) {
    this.connection = connection;
  }

  /// A session, and when it began.
  record Found(Session session, Instant createdAt) {}

  void insert(byte[] tokenHash, UUID account, Stage stage, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, tokenHash);
      insert.setBytes(2, UuidBytes.of(account));
      insert.setString(3, stage.name());
      insert.setObject(4, utc(now));
      insert.setObject(5, utc(now));
      insert.setObject(6, utc(now));
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
        return rows.next() ? Optional.of(found(rows)) : Optional.empty();
      }
    }
  }

  /// One row for each role.
  private static Found found(ResultSet rows) throws SQLException {
    var account = UuidBytes.read(rows.getBytes(1));
    var name = rows.getString(2);
    boolean external = rows.getBoolean(3);
    var stage = Stage.valueOf(rows.getString(4));
    var proved = instant(rows, 5);
    var seen = instant(rows, 6);
    var created = instant(rows, 7);
    var grants = new HashSet<Grant>();
    do {
      var role = rows.getString(8);
      if (role != null) {
        grants.add(new Grant(Role.valueOf(role), rows.getString(9)));
      }
    } while (rows.next());
    var staff = new Staff(name, grants);
    return new Found(new Session(account, staff, external, stage, proved, seen), created);
  }

  List<OpenSession> open(Instant seenAfter, Instant createdAfter) throws SQLException {
    var found = new ArrayList<OpenSession>();
    try (var select = connection.prepareStatement(OPEN)) {
      select.setObject(1, utc(seenAfter));
      select.setObject(2, utc(createdAfter));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new OpenSession(
                  HexFormat.of().formatHex(rows.getBytes(1)),
                  UuidBytes.read(rows.getBytes(2)),
                  rows.getString(3),
                  instant(rows, 4),
                  instant(rows, 5)));
        }
      }
    }
    return found;
  }

  void seen(byte[] tokenHash, Instant now) throws SQLException {
    change(SEEN, utc(now), tokenHash);
  }

  void proved(byte[] tokenHash, Instant now) throws SQLException {
    change(PROVED, utc(now), tokenHash);
  }

  void setIdToken(byte[] tokenHash, byte[] sealed) throws SQLException {
    change(ID_TOKEN, sealed, tokenHash);
  }

  byte @Nullable [] idToken(byte[] tokenHash) throws SQLException {
    try (var find = connection.prepareStatement(FIND_ID_TOKEN)) {
      find.setBytes(1, tokenHash);
      try (var rows = find.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    }
  }

  boolean end(byte[] tokenHash) throws SQLException {
    return change(END, tokenHash);
  }

  void endAll(UUID account) throws SQLException {
    change(END_ALL, UuidBytes.of(account));
  }

  void endOthers(UUID account, byte[] kept) throws SQLException {
    change(END_OTHERS, UuidBytes.of(account), kept);
  }

  void endOld(Instant seenUntil, Instant createdUntil) throws SQLException {
    change(END_OLD, utc(seenUntil), utc(createdUntil));
  }

  private boolean change(String sql, Object... values) throws SQLException {
    try (var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate() > 0;
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
