package nl.buurtstem.access.account;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.platform.UuidBytes;

/// The tables `staff_account` and `staff_account_role`, within the caller's transaction.
@Singleton
class AccountStore {
  private static final String FIND =
      """
      SELECT a.id, a.name, a.password_hash, r.role, r.area_key
      FROM staff_account a JOIN staff_account_role r ON r.account_id = a.id
      WHERE a.name = ? AND a.disabled_at IS NULL
      """;
  private static final String ANY = "SELECT 1 FROM staff_account WHERE disabled_at IS NULL LIMIT 1";
  private static final String INSERT =
      "INSERT INTO staff_account (id, name, password_hash, created_at) VALUES (?, ?, ?, ?)";
  private static final String PASSWORD = "UPDATE staff_account SET password_hash = ? WHERE id = ?";
  private static final String ROLE =
      "INSERT IGNORE INTO staff_account_role (account_id, role, area_key) VALUES (?, ?, ?)";

  private final Connection connection;

  AccountStore(Connection connection) {
    this.connection = connection;
  }

  Optional<Account> find(String name) throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setString(1, name);
      try (var rows = find.executeQuery()) {
        var grants = new HashSet<Grant>();
        Optional<Account> found = Optional.empty();
        while (rows.next()) {
          grants.add(new Grant(Role.valueOf(rows.getString(4)), rows.getString(5)));
          found =
              Optional.of(
                  new Account(
                      UuidBytes.read(rows.getBytes(1)),
                      rows.getString(2),
                      rows.getString(3),
                      grants));
        }
        return found;
      }
    }
  }

  boolean any() throws SQLException {
    try (var any = connection.prepareStatement(ANY);
        var rows = any.executeQuery()) {
      return rows.next();
    }
  }

  UUID insert(String name, String passwordHash, Set<Grant> grants, Instant now)
      throws SQLException {
    var id = UUID.randomUUID();
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, UuidBytes.of(id));
      insert.setString(2, name);
      insert.setString(3, passwordHash);
      insert.setObject(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
    }
    for (var grant : grants) {
      try (var insert = connection.prepareStatement(ROLE)) {
        insert.setBytes(1, UuidBytes.of(id));
        insert.setString(2, grant.role().name());
        insert.setString(3, grant.area());
        insert.executeUpdate();
      }
    }
    return id;
  }

  void setPassword(UUID id, String passwordHash) throws SQLException {
    try (var update = connection.prepareStatement(PASSWORD)) {
      update.setString(1, passwordHash);
      update.setBytes(2, UuidBytes.of(id));
      update.executeUpdate();
    }
  }
}
