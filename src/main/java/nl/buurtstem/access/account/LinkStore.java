package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The table `staff_link`, within the caller's transaction.
@Singleton
class LinkStore {
  private static final String INSERT =
      "INSERT INTO staff_link (token_hash, purpose, account_id, expires_at) VALUES (?, ?, ?, ?)";
  private static final String FIND =
      "SELECT account_id FROM staff_link WHERE token_hash = ? AND expires_at > ?";
  private static final String TAKE =
      "DELETE FROM staff_link WHERE token_hash = ? AND expires_at > ?";
  private static final String LOCK_FIRST =
      "SELECT token_hash, expires_at FROM staff_link WHERE purpose = 'FIRST_ADMIN' FOR UPDATE";
  private static final String TAKE_FIRST = "DELETE FROM staff_link WHERE purpose = 'FIRST_ADMIN'";
  private static final String OF_ACCOUNT = "DELETE FROM staff_link WHERE account_id = ?";
  private static final String OLD = "DELETE FROM staff_link WHERE expires_at <= ?";

  private final Connection connection;

  LinkStore(Connection connection) {
    this.connection = connection;
  }

  /// A link that works.
  ///
  /// @param account whose it is; empty when it makes the first administrator
  record Row(Optional<UUID> account) {}

  void insert(byte[] hash, @Nullable UUID account, Instant expires) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, hash);
      insert.setString(2, account == null ? "FIRST_ADMIN" : "PASSWORD");
      insert.setBytes(3, account == null ? null : UuidBytes.of(account));
      insert.setObject(4, utc(expires));
      insert.executeUpdate();
    }
  }

  Optional<Row> find(byte[] hash, Instant now) throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, hash);
      find.setObject(2, utc(now));
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(new Row(Optional.ofNullable(rows.getBytes(1)).map(UuidBytes::read)))
            : Optional.empty();
      }
    }
  }

  /// Whether it worked until now: of two at once, one is first.
  boolean take(byte[] hash, Instant now) throws SQLException {
    return change(TAKE, hash, utc(now)) > 0;
  }

  /// Whether it worked until now; all others that make the first administrator go with it.
  boolean takeFirst(byte[] hash, Instant now) throws SQLException {
    boolean works = false;
    try (var lock = connection.prepareStatement(LOCK_FIRST);
        var rows = lock.executeQuery()) {
      while (rows.next()) {
        works |=
            Arrays.equals(rows.getBytes(1), hash)
                && rows.getObject(2, LocalDateTime.class).isAfter(utc(now));
      }
    }
    return works && change(TAKE_FIRST) > 0;
  }

  void removeOf(UUID account) throws SQLException {
    change(OF_ACCOUNT, UuidBytes.of(account));
  }

  void removeOld(Instant now) throws SQLException {
    change(OLD, utc(now));
  }

  private int change(String sql, Object... values) throws SQLException {
    try (var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
