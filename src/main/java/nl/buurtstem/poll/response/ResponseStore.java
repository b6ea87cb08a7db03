package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.platform.UuidBytes;

/// Writing the tables `poll_response`, `poll_free_text` and `poll_receipt`, in plain JDBC because
/// every answer passes here.
@Singleton
public class ResponseStore {
  private static final String RECEIPT =
      "INSERT IGNORE INTO poll_receipt (poll_id, code_hash) VALUES (?, ?)";
  private static final String HAS_RECEIPT =
      "SELECT 1 FROM poll_receipt WHERE poll_id = ? AND code_hash = ?";
  // Reading the poll's row in the same statement, with a shared lock, makes closing wait for
  // answers that are being stored, and answers fail once it has closed.
  private static final String RESPONSE_WHILE_OPEN =
      """
      INSERT INTO poll_response
        (poll_id, received_hour, id, version, area_key, language, channel, simulated, answers)
      SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM poll WHERE id = ? AND state = 'OPEN'
      LOCK IN SHARE MODE
      """;
  private static final String RESPONSE =
      """
      INSERT INTO poll_response
        (received_hour, id, version, area_key, language, channel, simulated, answers, poll_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String FREE_TEXT =
      "INSERT INTO poll_free_text (poll_id, response_id, question, text) VALUES (?, ?, ?, ?)";
  private static final String COUNT = "SELECT COUNT(*) FROM poll_receipt WHERE poll_id = ?";
  private static final String LOCK = "SELECT state FROM poll WHERE id = ? FOR UPDATE";

  private final Connection connection;
  private final SecureRandom random = new SecureRandom();

  ResponseStore(Connection connection) {
    this.connection = connection;
  }

  /// Whether the receipt is new; not when these answers were sent before.
  public boolean addReceipt(UUID poll, byte[] codeHash) throws SQLException {
    try (var insert = connection.prepareStatement(RECEIPT)) {
      insert.setBytes(1, UuidBytes.of(poll));
      insert.setBytes(2, codeHash);
      return insert.executeUpdate() == 1;
    }
  }

  public boolean hasReceipt(UUID poll, byte[] codeHash) throws SQLException {
    try (var find = connection.prepareStatement(HAS_RECEIPT)) {
      find.setBytes(1, UuidBytes.of(poll));
      find.setBytes(2, codeHash);
      try (var rows = find.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// How many responses were sent by residents. Only asked for polls with a maximum.
  public long receipts(UUID poll) throws SQLException {
    return number(COUNT, poll);
  }

  /// Makes all others who send to this poll wait until the transaction ends.
  public void waitForTurn(UUID poll) throws SQLException {
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setBytes(1, UuidBytes.of(poll));
      lock.executeQuery().close();
    }
  }

  /// Whether it was stored; not when the poll is not open.
  public boolean addWhileOpen(NewResponse response, Instant now) throws SQLException {
    var id = randomId();
    try (var insert = connection.prepareStatement(RESPONSE_WHILE_OPEN)) {
      fill(insert, response, hour(now), id);
      if (insert.executeUpdate() != 1) {
        return false;
      }
    }
    if (!response.freeTexts().isEmpty()) {
      try (var insert = connection.prepareStatement(FREE_TEXT)) {
        addFreeTexts(insert, response, id);
        insert.executeBatch();
      }
    }
    return true;
  }

  /// A response and when it came.
  public record Timed(NewResponse response, Instant received) {}

  /// Stores many at once, whatever the poll's state: for simulated responses.
  public void addBatch(List<Timed> responses) throws SQLException {
    try (var rows = connection.prepareStatement(RESPONSE);
        var texts = connection.prepareStatement(FREE_TEXT)) {
      for (var timed : responses) {
        var id = randomId();
        fill(rows, timed.response(), hour(timed.received()), id);
        rows.addBatch();
        addFreeTexts(texts, timed.response(), id);
      }
      rows.executeBatch();
      texts.executeBatch();
    }
  }

  /// The only time that is kept of a response: the UTC hour in which it came.
  public static LocalDateTime hour(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
  }

  private static void fill(
      PreparedStatement insert, NewResponse response, LocalDateTime hour, byte[] id)
      throws SQLException {
    insert.setObject(1, hour);
    insert.setBytes(2, id);
    insert.setInt(3, response.version());
    insert.setString(4, response.area());
    insert.setString(5, response.language());
    insert.setString(6, response.channel().name());
    insert.setBoolean(7, response.simulated());
    insert.setString(8, response.answers());
    insert.setBytes(9, UuidBytes.of(response.poll()));
  }

  private static void addFreeTexts(PreparedStatement insert, NewResponse response, byte[] id)
      throws SQLException {
    for (var text : response.freeTexts().entrySet()) {
      insert.setBytes(1, UuidBytes.of(response.poll()));
      insert.setBytes(2, id);
      insert.setString(3, text.getKey());
      insert.setString(4, text.getValue());
      insert.addBatch();
    }
  }

  private byte[] randomId() {
    var id = new byte[16];
    random.nextBytes(id);
    return id;
  }

  private long number(String sql, UUID poll) throws SQLException {
    try (var count = connection.prepareStatement(sql)) {
      count.setBytes(1, UuidBytes.of(poll));
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
