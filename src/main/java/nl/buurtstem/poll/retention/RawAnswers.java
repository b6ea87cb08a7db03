package nl.buurtstem.poll.retention;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// Takes raw answers out of the tables, and writes down that it did.
@Singleton
class RawAnswers {
  private static final String FIND =
      """
      SELECT kept_until, started_at, finished_at, responses, free_texts, receipts
      FROM poll_destruction WHERE poll_id = ?
      """;
  private static final String START =
      """
      INSERT IGNORE INTO poll_destruction
        (poll_id, kept_until, started_at, responses, free_texts, receipts)
      VALUES (?, ?, ?, 0, 0, 0)
      """;
  private static final String COUNT =
      """
      UPDATE poll_destruction SET responses = responses + ?, free_texts = free_texts + ?,
        receipts = receipts + ? WHERE poll_id = ?
      """;
  private static final String FINISH =
      "UPDATE poll_destruction SET finished_at = ? WHERE poll_id = ? AND finished_at IS NULL";

  private final Connection connection;

  RawAnswers(Connection connection) {
    this.connection = connection;
  }

  Optional<Destruction> record(UUID poll) throws SQLException {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, UuidBytes.of(poll));
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Destruction(
                    rows.getObject(1, LocalDate.class),
                    HoldStore.instant(rows.getObject(2)),
                    Optional.ofNullable(rows.getObject(3)).map(HoldStore::instant),
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getLong(6)))
            : Optional.empty();
      }
    }
  }

  void start(UUID poll, LocalDate keptUntil, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement(START)) {
      insert.setBytes(1, UuidBytes.of(poll));
      insert.setObject(2, keptUntil);
      insert.setObject(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /// Destroys at most so many rows of each table, and counts them in the record.
  ///
  /// @return how many rows are gone; 0 when nothing is left
  long destroySome(UUID poll, int most) throws SQLException {
    var texts = delete("poll_free_text", poll, most);
    // People's own words go first: they are the most telling part.
    var responses = texts < most ? delete("poll_response", poll, most) : 0;
    var receipts = delete("poll_receipt", poll, most);
    try (var count = connection.prepareStatement(COUNT)) {
      count.setLong(1, responses);
      count.setLong(2, texts);
      count.setLong(3, receipts);
      count.setBytes(4, UuidBytes.of(poll));
      count.executeUpdate();
    }
    return (long) texts + responses + receipts;
  }

  /// Whether this call finished it; not when another copy of the service did.
  boolean finish(UUID poll, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(FINISH)) {
      update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      update.setBytes(2, UuidBytes.of(poll));
      return update.executeUpdate() == 1;
    }
  }

  /// @param table a name of our own
  private int delete(String table, UUID poll, int most) throws SQLException {
    var sql = "DELETE FROM %s WHERE poll_id = ? LIMIT %d".formatted(table, most);
    try (var delete = connection.prepareStatement(sql)) {
      delete.setBytes(1, UuidBytes.of(poll));
      return delete.executeUpdate();
    }
  }
}
