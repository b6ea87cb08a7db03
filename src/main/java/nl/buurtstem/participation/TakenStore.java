package nl.buurtstem.participation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `participation_taken`, within the caller's transaction.
@Singleton
class TakenStore {
  private static final String INSERT =
      """
      INSERT IGNORE INTO participation_taken (matter_kind, matter_id, eligibility, mixed)
      VALUES (?, ?, ?, FALSE)
      """;
  private static final String HAS =
      """
      SELECT 1 FROM participation_taken
      WHERE matter_kind = ? AND matter_id = ? AND eligibility = ?
      """;
  private static final String DELETE =
      """
      DELETE FROM participation_taken
      WHERE matter_kind = ? AND matter_id = ? AND eligibility = ?
      """;
  private static final String DELETE_ALL =
      "DELETE FROM participation_taken WHERE matter_kind = ? AND matter_id = ?";
  private static final String COUNT =
      "SELECT COUNT(*) FROM participation_taken WHERE matter_kind = ? AND matter_id = ?";
  private static final String MIX =
      "UPDATE participation_taken SET mixed = NOT mixed WHERE matter_kind = ? AND matter_id = ?";

  private final Connection connection;

  TakenStore(Connection connection) {
    this.connection = connection;
  }

  /// Whether it is new. Whoever comes second waits until the first one's transaction has ended.
  boolean insert(Matter matter, byte[] eligibility) throws SQLException {
    return change(INSERT, matter, eligibility) == 1;
  }

  boolean has(Matter matter, byte[] eligibility) throws SQLException {
    try (var has = of(HAS, matter)) {
      has.setBytes(3, eligibility);
      try (var rows = has.executeQuery()) {
        return rows.next();
      }
    }
  }

  boolean delete(Matter matter, byte[] eligibility) throws SQLException {
    return change(DELETE, matter, eligibility) == 1;
  }

  void deleteAll(Matter matter) throws SQLException {
    try (var delete = of(DELETE_ALL, matter)) {
      delete.executeUpdate();
    }
  }

  long count(Matter matter) throws SQLException {
    try (var count = of(COUNT, matter);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Rewrites all rows of a matter, twice, so that they say what they said before: a value that
  /// stayed different would tell which rows are new.
  ///
  /// @return how many there are
  int mix(Matter matter) throws SQLException {
    try (var mix = of(MIX, matter)) {
      mix.executeUpdate();
      return mix.executeUpdate();
    }
  }

  private int change(String sql, Matter matter, byte[] eligibility) throws SQLException {
    try (var change = of(sql, matter)) {
      change.setBytes(3, eligibility);
      return change.executeUpdate();
    }
  }

  private PreparedStatement of(String sql, Matter matter) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setString(1, matter.kind().name());
    statement.setBytes(2, UuidBytes.of(matter.id()));
    return statement;
  }
}
