package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `poll_draft`, in plain JDBC because every step of every resident passes here. Nothing
/// is locked: a change names the revision it was based on and does nothing when that is no longer
/// the last one, so that two tabs never overwrite each other's answers unseen.
@Singleton
public class DraftStore {
  /// How many days an unfinished draft that nobody touches is kept.
  public static final int DAYS_KEPT = 30;

  private static final String FIND =
      "SELECT version, revision, state FROM poll_draft WHERE token_hash = ?";
  private static final String LOCK = FIND + " FOR UPDATE";
  private static final String INSERT =
      """
      INSERT IGNORE INTO poll_draft (token_hash, poll_id, version, revision, state, changed_on)
      VALUES (?, ?, ?, 1, ?, ?)
      """;
  private static final String UPDATE =
      """
      UPDATE poll_draft SET state = ?, changed_on = ?, revision = revision + 1
      WHERE token_hash = ? AND revision = ?
      """;
  private static final String DELETE =
      "DELETE FROM poll_draft WHERE token_hash = ? AND revision = ?";
  private static final String DELETE_ANY = "DELETE FROM poll_draft WHERE token_hash = ?";
  private static final String DELETE_OLD = "DELETE FROM poll_draft WHERE changed_on < ?";
  private static final String DELETE_ALL = "DELETE FROM poll_draft WHERE poll_id = ?";
  private static final String COUNT = "SELECT COUNT(*) FROM poll_draft WHERE poll_id = ?";

  private final Connection connection;

  DraftStore(Connection connection) {
    this.connection = connection;
  }

  /// A stored draft.
  ///
  /// @param version of the definition it answers
  /// @param revision grows with each change
  /// @param state as the engine's codec wrote it
  public record Row(int version, int revision, String state) {}

  public Optional<Row> find(byte[] tokenHash) throws SQLException {
    return find(FIND, tokenHash);
  }

  /// The newest one, whatever the transaction saw before; held until it ends.
  public Optional<Row> lock(byte[] tokenHash) throws SQLException {
    return find(LOCK, tokenHash);
  }

  private Optional<Row> find(String sql, byte[] tokenHash) throws SQLException {
    try (var find = connection.prepareStatement(sql)) {
      find.setBytes(1, tokenHash);
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(new Row(rows.getInt(1), rows.getInt(2), rows.getString(3)))
            : Optional.empty();
      }
    }
  }

  /// Whether it was stored; not when there already was one.
  public boolean insert(byte[] tokenHash, UUID poll, int version, String state, LocalDate today)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, tokenHash);
      insert.setBytes(2, UuidBytes.of(poll));
      insert.setInt(3, version);
      insert.setString(4, state);
      insert.setObject(5, today);
      return insert.executeUpdate() == 1;
    }
  }

  /// Whether it was stored; not when the revision is no longer the last one.
  public boolean update(byte[] tokenHash, int revision, String state, LocalDate today)
      throws SQLException {
    try (var update = connection.prepareStatement(UPDATE)) {
      update.setString(1, state);
      update.setObject(2, today);
      update.setBytes(3, tokenHash);
      update.setInt(4, revision);
      return update.executeUpdate() == 1;
    }
  }

  /// Whether it is gone now; not when the revision is no longer the last one.
  public boolean delete(byte[] tokenHash, int revision) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setBytes(1, tokenHash);
      delete.setInt(2, revision);
      return delete.executeUpdate() == 1;
    }
  }

  /// Removes it, whatever its revision.
  public void delete(byte[] tokenHash) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_ANY)) {
      delete.setBytes(1, tokenHash);
      delete.executeUpdate();
    }
  }

  /// Removes what nobody touched since before this day.
  public int deleteUntouchedSince(LocalDate day) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_OLD)) {
      delete.setObject(1, day);
      return delete.executeUpdate();
    }
  }

  /// Removes all drafts of a poll that closed.
  public int deleteAll(UUID poll) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_ALL)) {
      delete.setBytes(1, UuidBytes.of(poll));
      return delete.executeUpdate();
    }
  }

  /// How many people have begun and not sent.
  public long count(UUID poll) throws SQLException {
    try (var count = connection.prepareStatement(COUNT)) {
      count.setBytes(1, UuidBytes.of(poll));
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
