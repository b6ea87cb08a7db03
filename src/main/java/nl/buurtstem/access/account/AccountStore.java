package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The tables `staff_account` and `staff_account_role`, within the caller's transaction.
@Singleton
class AccountStore {
  private static final String SELECT =
      """
      SELECT a.id, a.name, a.password_hash, a.subject_hash IS NOT NULL, f.secret IS NOT NULL,
        a.disabled_at, a.last_in_at, r.role, r.area_key
      FROM staff_account a
      LEFT JOIN staff_account_role r ON r.account_id = a.id
      LEFT JOIN staff_second_factor f ON f.account_id = a.id
      """;
  private static final String BY_NAME = SELECT + "WHERE a.name = ?";
  private static final String BY_ID = SELECT + "WHERE a.id = ?";
  private static final String BY_SUBJECT = SELECT + "WHERE a.subject_hash = ?";
  private static final String ALL = SELECT + "ORDER BY a.name, a.id";
  private static final String ANY = "SELECT 1 FROM staff_account WHERE disabled_at IS NULL LIMIT 1";
  private static final String INSERT =
      "INSERT INTO staff_account (id, name, password_hash, subject_hash, created_at)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String GRANT =
      "INSERT IGNORE INTO staff_account_role (account_id, role, area_key) VALUES (?, ?, ?)";
  private static final String REVOKE =
      "DELETE FROM staff_account_role WHERE account_id = ? AND role = ? AND area_key = ?";
  private static final String ADMINS =
      """
      SELECT a.id FROM staff_account a JOIN staff_account_role r ON r.account_id = a.id
      WHERE r.role = 'ADMIN' AND a.disabled_at IS NULL
        AND (a.password_hash IS NOT NULL OR a.subject_hash IS NOT NULL)
      FOR UPDATE
      """;

  private final Connection connection;

  AccountStore(Connection connection) {
    this.connection = connection;
  }

  Optional<Account> find(String name) throws SQLException {
    try (var find = connection.prepareStatement(BY_NAME)) {
      find.setString(1, name);
      return read(find).stream().findFirst();
    }
  }

  Optional<Account> find(UUID id) throws SQLException {
    return find(BY_ID, UuidBytes.of(id));
  }

  Optional<Account> findSubject(byte[] subjectHash) throws SQLException {
    return find(BY_SUBJECT, subjectHash);
  }

  List<Account> all() throws SQLException {
    try (var all = connection.prepareStatement(ALL)) {
      return read(all);
    }
  }

  boolean any() throws SQLException {
    try (var any = connection.prepareStatement(ANY);
        var rows = any.executeQuery()) {
      return rows.next();
    }
  }

  /// Those who can sign in as administrator; nobody else can become or stop being one until the
  /// transaction ends.
  Set<UUID> lockAdmins() throws SQLException {
    var admins = new HashSet<UUID>();
    try (var select = connection.prepareStatement(ADMINS);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        admins.add(UuidBytes.read(rows.getBytes(1)));
      }
    }
    return admins;
  }

  UUID insert(
      String name,
      @Nullable String passwordHash,
      byte @Nullable [] subjectHash,
      Set<Grant> grants,
      Instant now)
      throws SQLException {
    var id = UUID.randomUUID();
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, UuidBytes.of(id));
      insert.setString(2, name);
      insert.setString(3, passwordHash);
      insert.setBytes(4, subjectHash);
      insert.setObject(5, utc(now));
      insert.executeUpdate();
    }
    for (var grant : grants) {
      grant(id, grant);
    }
    return id;
  }

  void grant(UUID id, Grant grant) throws SQLException {
    change(GRANT, UuidBytes.of(id), grant.role().name(), grant.area());
  }

  boolean revoke(UUID id, Grant grant) throws SQLException {
    return change(REVOKE, UuidBytes.of(id), grant.role().name(), grant.area());
  }

  void setPassword(UUID id, String passwordHash) throws SQLException {
    change(
        "UPDATE staff_account SET password_hash = ? WHERE id = ?", passwordHash, UuidBytes.of(id));
  }

  void setDisabled(UUID id, @Nullable Instant at) throws SQLException {
    change(
        "UPDATE staff_account SET disabled_at = ? WHERE id = ?",
        at == null ? null : utc(at),
        UuidBytes.of(id));
  }

  void setLastIn(UUID id, Instant at) throws SQLException {
    change("UPDATE staff_account SET last_in_at = ? WHERE id = ?", utc(at), UuidBytes.of(id));
  }

  private boolean change(String sql, @Nullable Object... values) throws SQLException {
    try (var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate() > 0;
    }
  }

  private Optional<Account> find(String sql, byte[] key) throws SQLException {
    try (var find = connection.prepareStatement(sql)) {
      find.setBytes(1, key);
      return read(find).stream().findFirst();
    }
  }

  /// One row for each role; the rows of an account follow each other.
  private static List<Account> read(PreparedStatement select) throws SQLException {
    var accounts = new ArrayList<Account>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        var account = account(rows);
        boolean sameAgain = !accounts.isEmpty() && accounts.getLast().id().equals(account.id());
        accounts.add(sameAgain ? joined(accounts.removeLast(), account) : account);
      }
    }
    return accounts;
  }

  private static Account joined(Account one, Account other) {
    var grants = new HashSet<>(one.grants());
    grants.addAll(other.grants());
    return new Account(
        one.id(),
        one.name(),
        one.passwordHash(),
        one.external(),
        one.secondFactor(),
        one.disabledAt(),
        one.lastInAt(),
        grants);
  }

  private static Account account(ResultSet row) throws SQLException {
    var role = row.getString(8);
    return new Account(
        UuidBytes.read(row.getBytes(1)),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getBoolean(5),
        instant(row.getObject(6, LocalDateTime.class)),
        instant(row.getObject(7, LocalDateTime.class)),
        role == null ? Set.of() : Set.of(new Grant(Role.valueOf(role), row.getString(9))));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
