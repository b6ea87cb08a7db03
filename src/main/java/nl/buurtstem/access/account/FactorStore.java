package nl.buurtstem.access.account;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The tables `staff_second_factor` and `staff_recovery_code`, within the caller's transaction.
@Singleton
class FactorStore {
  private static final String FIND =
      "SELECT secret, pending, since_at, last_step FROM staff_second_factor WHERE account_id = ?";
  private static final String PENDING =
      "INSERT INTO staff_second_factor (account_id, pending, last_step) VALUES (?, ?, 0)"
          + " ON DUPLICATE KEY UPDATE pending = VALUES(pending)";
  private static final String CONFIRM =
      "UPDATE staff_second_factor SET secret = ?, pending = NULL, since_at = ?, last_step = ?"
          + " WHERE account_id = ? AND pending IS NOT NULL";
  private static final String USE =
      "UPDATE staff_second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?";
  private static final String REMOVE = "DELETE FROM staff_second_factor WHERE account_id = ?";
  private static final String ADD_CODE =
      "INSERT INTO staff_recovery_code (account_id, code_hash) VALUES (?, ?)";
  private static final String USE_CODE =
      "DELETE FROM staff_recovery_code WHERE account_id = ? AND code_hash = ?";
  private static final String NO_CODES = "DELETE FROM staff_recovery_code WHERE account_id = ?";
  private static final String COUNT_CODES =
      "SELECT COUNT(*) FROM staff_recovery_code WHERE account_id = ?";

  private final Connection connection;
  private final SealedColumn secrets;
  private final SealedColumn pendings;

  FactorStore(
      Connection connection,
      @Named("secret") SealedColumn secrets,
      @Named("pending") SealedColumn pendings) {
    this.connection = connection;
    this.secrets = secrets;
    this.pendings = pendings;
  }

  /// A factor as it is stored, opened.
  ///
  /// @param secret of the app in use
  /// @param pending of the app that is being set up
  record Row(
      Optional<byte[]> secret, Optional<byte[]> pending, Optional<Instant> since, long lastStep) {}

  Optional<Row> find(UUID account) throws SQLException {
    var key = UuidBytes.of(account);
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, key);
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Row(
                    opened(secrets, key, rows.getBytes(1)),
                    opened(pendings, key, rows.getBytes(2)),
                    Optional.ofNullable(rows.getObject(3, LocalDateTime.class))
                        .map(since -> since.toInstant(ZoneOffset.UTC)),
                    rows.getLong(4)))
            : Optional.empty();
      }
    }
  }

  void setPending(UUID account, byte[] secret) throws SQLException {
    var key = UuidBytes.of(account);
    change(PENDING, key, pendings.seal(key, secret));
  }

  boolean confirm(UUID account, byte[] secret, long step, Instant now) throws SQLException {
    var key = UuidBytes.of(account);
    var since = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    return change(CONFIRM, secrets.seal(key, secret), since, step, key) > 0;
  }

  /// Whether the code of this step had not been used: of two at once, one is first.
  boolean use(UUID account, long step) throws SQLException {
    return change(USE, step, UuidBytes.of(account), step) > 0;
  }

  void remove(UUID account) throws SQLException {
    change(REMOVE, UuidBytes.of(account));
    change(NO_CODES, UuidBytes.of(account));
  }

  void setCodes(UUID account, Collection<RecoveryCode> codes) throws SQLException {
    change(NO_CODES, UuidBytes.of(account));
    for (var code : codes) {
      change(ADD_CODE, UuidBytes.of(account), code.hash(account));
    }
  }

  boolean useCode(UUID account, RecoveryCode code) throws SQLException {
    return change(USE_CODE, UuidBytes.of(account), code.hash(account)) > 0;
  }

  int countCodes(UUID account) throws SQLException {
    try (var count = connection.prepareStatement(COUNT_CODES)) {
      count.setBytes(1, UuidBytes.of(account));
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static Optional<byte[]> opened(
      SealedColumn column, byte[] key, byte @Nullable [] sealed) {
    return Optional.ofNullable(sealed).map(value -> column.open(key, value));
  }

  private int change(String sql, Object... values) throws SQLException {
    try (var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      return change.executeUpdate();
    }
  }
}
