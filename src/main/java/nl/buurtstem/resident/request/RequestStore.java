package nl.buurtstem.resident.request;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `resident_request`, within the caller's transaction.
@Singleton
class RequestStore {
  private static final String ALL =
      """
      SELECT id, reference, wish, language, received_at, due_on, marks, extended_at,
        extension_reason, closed_at, outcome, outcome_reason, forgotten_at
      FROM resident_request
      """;
  private static final String ADD =
      """
      INSERT IGNORE INTO resident_request
        (id, reference, wish, language, received_at, due_on, marks, reach, words)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SEALED = "SELECT reach, words FROM resident_request WHERE id = ?";
  private static final String EXTEND =
      """
      UPDATE resident_request SET due_on = ?, extended_at = ?, extension_reason = ?
      WHERE id = ? AND closed_at IS NULL AND extended_at IS NULL
      """;
  private static final String CLOSE =
      """
      UPDATE resident_request SET closed_at = ?, outcome = ?, outcome_reason = ?
      WHERE id = ? AND closed_at IS NULL
      """;
  private static final String FORGET =
      """
      UPDATE resident_request SET reach = NULL, words = NULL, forgotten_at = ?
      WHERE id = ? AND forgotten_at IS NULL
      """;

  private final Connection connection;
  private final SealedColumn reaches;
  private final SealedColumn words;

  RequestStore(
      Connection connection,
      @Named(SealedParts.REACH) SealedColumn reaches,
      @Named(SealedParts.WORDS) SealedColumn words) {
    this.connection = connection;
    this.reaches = reaches;
    this.words = words;
  }

  List<ResidentRequest> all() throws SQLException {
    try (var select = connection.prepareStatement(ALL)) {
      return read(select);
    }
  }

  Optional<ResidentRequest> find(UUID id) throws SQLException {
    try (var select = connection.prepareStatement(ALL + "WHERE id = ?")) {
      select.setBytes(1, UuidBytes.of(id));
      return read(select).stream().findFirst();
    }
  }

  Optional<ResidentRequest> find(Reference reference) throws SQLException {
    try (var select = connection.prepareStatement(ALL + "WHERE reference = ?")) {
      select.setString(1, reference.text());
      return read(select).stream().findFirst();
    }
  }

  /// Those answered before a moment whose address and message are still there.
  List<ResidentRequest> answeredBefore(Instant moment) throws SQLException {
    var sql = ALL + "WHERE closed_at < ? AND forgotten_at IS NULL";
    try (var select = connection.prepareStatement(sql)) {
      select.setObject(1, utc(moment));
      return read(select);
    }
  }

  /// Whether it was added; not when there is one with this id.
  boolean add(ResidentRequest request, Message message) throws SQLException {
    var row = UuidBytes.of(request.id());
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setBytes(1, row);
      insert.setString(2, request.reference().text());
      insert.setString(3, request.wish().name());
      insert.setString(4, request.language());
      insert.setObject(5, utc(request.receivedAt()));
      insert.setObject(6, request.dueOn());
      insert.setString(7, Mark.write(request.marks()));
      insert.setBytes(8, reaches.seal(row, message.reach().getBytes(StandardCharsets.UTF_8)));
      insert.setBytes(9, words.seal(row, message.words().getBytes(StandardCharsets.UTF_8)));
      return insert.executeUpdate() == 1;
    }
  }

  /// Opens what is sealed; empty when it was destroyed.
  Optional<Message> message(UUID id) throws SQLException {
    var row = UuidBytes.of(id);
    try (var select = connection.prepareStatement(SEALED)) {
      select.setBytes(1, row);
      try (var rows = select.executeQuery()) {
        return rows.next() && rows.getBytes(1) != null
            ? Optional.of(
                new Message(
                    new String(reaches.open(row, rows.getBytes(1)), StandardCharsets.UTF_8),
                    new String(words.open(row, rows.getBytes(2)), StandardCharsets.UTF_8)))
            : Optional.empty();
      }
    }
  }

  /// Whether more time was taken; not when it was before, or when it is answered.
  boolean extend(UUID id, LocalDate dueOn, ResidentRequest.Extension extension)
      throws SQLException {
    try (var update = connection.prepareStatement(EXTEND)) {
      update.setObject(1, dueOn);
      update.setObject(2, utc(extension.at()));
      update.setString(3, extension.reason());
      update.setBytes(4, UuidBytes.of(id));
      return update.executeUpdate() == 1;
    }
  }

  /// Whether it was closed; not when it was before.
  boolean close(UUID id, ResidentRequest.Closing closing) throws SQLException {
    try (var update = connection.prepareStatement(CLOSE)) {
      update.setObject(1, utc(closing.at()));
      update.setString(2, closing.outcome().name());
      update.setString(3, closing.reason());
      update.setBytes(4, UuidBytes.of(id));
      return update.executeUpdate() == 1;
    }
  }

  /// Whether address and message were destroyed; not when they were before.
  boolean forget(UUID id, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(FORGET)) {
      update.setObject(1, utc(now));
      update.setBytes(2, UuidBytes.of(id));
      return update.executeUpdate() == 1;
    }
  }

  private static List<ResidentRequest> read(PreparedStatement question) throws SQLException {
    var found = new ArrayList<ResidentRequest>();
    try (var rows = question.executeQuery()) {
      while (rows.next()) {
        found.add(request(rows));
      }
    }
    return found;
  }

  private static ResidentRequest request(ResultSet row) throws SQLException {
    var extended = moment(row, "extended_at");
    var closed = moment(row, "closed_at");
    var why = row.getString("extension_reason");
    var outcome = row.getString("outcome");
    var reason = row.getString("outcome_reason");
    return new ResidentRequest(
        UuidBytes.read(row.getBytes("id")),
        new Reference(row.getString("reference")),
        Wish.valueOf(row.getString("wish")),
        row.getString("language"),
        moment(row, "received_at").orElseThrow(),
        row.getObject("due_on", LocalDate.class),
        Mark.read(row.getString("marks")),
        extended.map(at -> new ResidentRequest.Extension(at, why)),
        closed.map(at -> new ResidentRequest.Closing(at, Outcome.valueOf(outcome), reason)),
        moment(row, "forgotten_at"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(at -> at.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
