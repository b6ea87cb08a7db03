package nl.buurtstem.poll.feedback;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.survey.Texts;

/// The tables `poll_decision` and `poll_decision_text`. The Dutch texts stand in the first, so that
/// there is no decision without them.
@Singleton
class DecisionStore {
  static final String DUTCH = "nl";

  private static final String ALL =
      """
      SELECT id, text, why, status, decided_on, answerable, revision
      FROM poll_decision WHERE poll_id = ? ORDER BY decided_on DESC, written_at DESC, id
      """;
  private static final String TRANSLATED =
      """
      SELECT t.decision_id, t.text, t.why, t.language
      FROM poll_decision_text t JOIN poll_decision d ON d.id = t.decision_id
      WHERE d.poll_id = ?
      """;
  private static final String ADD =
      """
      INSERT IGNORE INTO poll_decision (status, decided_on, answerable, text, why, written_by,
        written_at, poll_id, id, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)
      """;
  private static final String CHANGE =
      """
      UPDATE poll_decision SET status = ?, decided_on = ?, answerable = ?, text = ?, why = ?,
        written_by = ?, written_at = ?, revision = revision + 1
      WHERE poll_id = ? AND id = ? AND revision = ?
      """;
  private static final String REMOVE =
      "DELETE FROM poll_decision WHERE poll_id = ? AND id = ? AND revision = ?";
  private static final String FORGET = "DELETE FROM poll_decision_text WHERE decision_id = ?";
  private static final String TRANSLATE =
      "INSERT INTO poll_decision_text (decision_id, language, text, why) VALUES (?, ?, ?, ?)";

  private final Connection connection;

  DecisionStore(Connection connection) {
    this.connection = connection;
  }

  /// A decision's texts by language.
  private record Written(Map<String, String> texts, Map<String, String> whys) {
    Written() {
      this(new HashMap<>(), new HashMap<>());
    }

    /// Takes the second and third column of a row.
    void put(String language, ResultSet row) throws SQLException {
      texts.put(language, row.getString(2));
      var why = row.getString(3);
      if (why != null) {
        whys.put(language, why);
      }
    }

    Texts text() {
      return new Texts(DUTCH, texts);
    }

    Optional<Texts> why() {
      return whys.isEmpty() ? Optional.empty() : Optional.of(new Texts(DUTCH, whys));
    }
  }

  /// The decisions of a poll, the newest first.
  List<Decision> all(UUID poll) throws SQLException {
    var written = translated(poll);
    var found = new ArrayList<Decision>();
    try (var select = connection.prepareStatement(ALL)) {
      select.setBytes(1, UuidBytes.of(poll));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var id = UuidBytes.read(row.getBytes(1));
          var texts = written.computeIfAbsent(id, _ -> new Written());
          texts.put(DUTCH, row);
          found.add(
              new Decision(
                  id,
                  DecisionStatus.valueOf(row.getString(4)),
                  texts.text(),
                  texts.why(),
                  row.getObject(5, LocalDate.class),
                  row.getString(6),
                  row.getInt(7)));
        }
      }
    }
    return found;
  }

  private Map<UUID, Written> translated(UUID poll) throws SQLException {
    var written = new HashMap<UUID, Written>();
    try (var select = connection.prepareStatement(TRANSLATED)) {
      select.setBytes(1, UuidBytes.of(poll));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          written
              .computeIfAbsent(UuidBytes.read(row.getBytes(1)), _ -> new Written())
              .put(row.getString(4), row);
        }
      }
    }
    return written;
  }

  /// Whether it is new; not when one with this id is there already.
  boolean add(UUID poll, Decision decision, String by, Instant now) throws SQLException {
    return write(ADD, poll, decision, by, now);
  }

  /// Whether it was changed; not when somebody else changed or removed it first.
  boolean change(UUID poll, Decision decision, String by, Instant now) throws SQLException {
    return write(CHANGE, poll, decision, by, now);
  }

  private boolean write(String sql, UUID poll, Decision decision, String by, Instant now)
      throws SQLException {
    try (var write = connection.prepareStatement(sql)) {
      write.setString(1, decision.status().name());
      write.setObject(2, decision.on());
      write.setString(3, decision.answerable());
      write.setString(4, decision.text().in(DUTCH).text());
      write.setString(5, decision.why().map(why -> why.in(DUTCH).text()).orElse(null));
      write.setString(6, by);
      write.setObject(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      write.setBytes(8, UuidBytes.of(poll));
      write.setBytes(9, UuidBytes.of(decision.id()));
      write.setInt(10, decision.revision());
      if (write.executeUpdate() != 1) {
        return false;
      }
    }
    translate(decision);
    return true;
  }

  private void translate(Decision decision) throws SQLException {
    var id = UuidBytes.of(decision.id());
    try (var forget = connection.prepareStatement(FORGET)) {
      forget.setBytes(1, id);
      forget.executeUpdate();
    }
    var whys = decision.why().map(Texts::byLanguage).orElse(Map.of());
    try (var insert = connection.prepareStatement(TRANSLATE)) {
      for (var text : decision.text().byLanguage().entrySet()) {
        if (!text.getKey().equals(DUTCH)) {
          insert.setBytes(1, id);
          insert.setString(2, text.getKey());
          insert.setString(3, text.getValue());
          insert.setString(4, whys.get(text.getKey()));
          insert.executeUpdate();
        }
      }
    }
  }

  /// Whether it was removed; not when somebody else changed or removed it first.
  boolean remove(UUID poll, UUID decision, int revision) throws SQLException {
    try (var delete = connection.prepareStatement(REMOVE)) {
      delete.setBytes(1, UuidBytes.of(poll));
      delete.setBytes(2, UuidBytes.of(decision));
      delete.setInt(3, revision);
      return delete.executeUpdate() == 1;
    }
  }
}
