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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.sql.UuidBytes;

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
        (poll_id, received_hour, id, version, area_key, language, channel, simulated, answers, marks)
      SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM poll WHERE id = ? AND state = 'OPEN'
      LOCK IN SHARE MODE
      """;
  private static final ManyRows<Row> RESPONSES =
      new ManyRows<>(
          """
          INSERT INTO poll_response
            (received_hour, id, version, area_key, language, channel, simulated, answers, marks,
             poll_id)
          VALUES\
          """,
          10,
          ResponseStore::fill);
  private static final ManyRows<FreeText> FREE_TEXTS =
      new ManyRows<>(
          """
          INSERT INTO poll_free_text
            (poll_id, response_id, question, text, text_key, language, simulated, odd)
          VALUES\
          """,
          8,
          (insert, before, text) -> {
            insert.setBytes(before + 1, text.poll());
            insert.setBytes(before + 2, text.response());
            insert.setString(before + 3, text.question());
            insert.setString(before + 4, text.text());
            insert.setBytes(before + 5, text.key());
            insert.setString(before + 6, text.language());
            insert.setBoolean(before + 7, text.simulated());
            insert.setBoolean(before + 8, text.odd());
          });
  private static final String COUNT = "SELECT COUNT(*) FROM poll_receipt WHERE poll_id = ?";
  private static final String LOCK = "SELECT state FROM poll WHERE id = ? FOR UPDATE";
  private static final String HOLD_OPEN =
      "SELECT 1 FROM poll WHERE id = ? AND state = 'OPEN' LOCK IN SHARE MODE";
  private static final String DELETE_RECEIPT =
      "DELETE FROM poll_receipt WHERE poll_id = ? AND code_hash = ?";

  private final Connection connection;
  private final SecureRandom random = new SecureRandom();

  ResponseStore(Connection connection) {
    this.connection = connection;
  }

  /// A response with its id.
  @SuppressWarnings("ArrayRecordComponent") // on its way to a column; never compared
  private record Row(NewResponse response, LocalDateTime hour, byte[] id) {}

  /// Something that somebody wrote.
  ///
  /// @param key its own random key, which no other text of the response has
  /// @param odd whether the response has marks
  @SuppressWarnings("ArrayRecordComponent") // on its way to a column; never compared
  private record FreeText(
      byte[] poll,
      byte[] response,
      String question,
      String text,
      byte[] key,
      String language,
      boolean simulated,
      boolean odd) {}

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

  /// Removes a receipt: what it stood for is no longer counted.
  ///
  /// @return whether there was one
  public boolean deleteReceipt(UUID poll, byte[] codeHash) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_RECEIPT)) {
      delete.setBytes(1, UuidBytes.of(poll));
      delete.setBytes(2, codeHash);
      return delete.executeUpdate() == 1;
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

  /// Whether the poll is open, and stays so until the transaction ends. Whoever uses a code or a
  /// key of the poll asks this first, so that closing, which destroys them, comes before or after.
  public boolean holdOpen(UUID poll) throws SQLException {
    try (var hold = connection.prepareStatement(HOLD_OPEN)) {
      hold.setBytes(1, UuidBytes.of(poll));
      try (var rows = hold.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// Where it was stored; empty when the poll is not open, and then it was not.
  public Optional<Place> addWhileOpen(NewResponse response, Instant now) throws SQLException {
    var row = new Row(response, hour(now), randomId());
    try (var insert = connection.prepareStatement(RESPONSE_WHILE_OPEN)) {
      fill(insert, 0, row);
      if (insert.executeUpdate() != 1) {
        return Optional.empty();
      }
    }
    addFreeTexts(List.of(row));
    return Optional.of(new Place(row.hour(), row.id()));
  }

  /// A response and when it came.
  public record Timed(NewResponse response, Instant received) {}

  /// Stores many at once, whatever the polls' state.
  public void addBatch(List<Timed> responses) throws SQLException {
    var rows =
        responses.stream()
            .map(timed -> new Row(timed.response(), hour(timed.received()), randomId()))
            .toList();
    RESPONSES.insert(connection, rows);
    addFreeTexts(rows);
  }

  /// The only time that is kept of a response: the UTC hour in which it came.
  public static LocalDateTime hour(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
  }

  private static void fill(PreparedStatement insert, int before, Row row) throws SQLException {
    var response = row.response();
    insert.setObject(before + 1, row.hour());
    insert.setBytes(before + 2, row.id());
    insert.setInt(before + 3, response.version());
    insert.setString(before + 4, response.area());
    insert.setString(before + 5, response.language());
    insert.setString(before + 6, response.channel().name());
    insert.setBoolean(before + 7, response.simulated());
    insert.setString(before + 8, response.answers());
    insert.setString(before + 9, Mark.write(response.marks()));
    insert.setBytes(before + 10, UuidBytes.of(response.poll()));
  }

  private void addFreeTexts(List<Row> rows) throws SQLException {
    var texts = new ArrayList<FreeText>();
    for (var row : rows) {
      var poll = UuidBytes.of(row.response().poll());
      var response = row.response();
      response
          .freeTexts()
          .forEach((question, text) ->
              texts.add(
                  new FreeText(
                      poll,
                      row.id(),
                      question,
                      text,
                      randomId(),
                      response.language(),
                      response.simulated(),
                      !response.marks().isEmpty())));
    }
    FREE_TEXTS.insert(connection, texts);
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
