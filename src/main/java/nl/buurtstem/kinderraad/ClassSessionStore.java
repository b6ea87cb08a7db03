package nl.buurtstem.kinderraad;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `class_session`, within the caller's transaction.
@Singleton
class ClassSessionStore {
  private static final String SELECT =
      """
      SELECT id, poll_id, state, school, class_name, made_by, made_on, consent_kind, consent_by,
        consent_children, consent_on, join_code, joined, sent
      FROM class_session
      """;
  private static final String BY_ID = SELECT + "WHERE id = ?";
  private static final String BY_SUPERVISOR = SELECT + "WHERE supervisor_hash = ?";
  private static final String BY_CODE = SELECT + "WHERE join_code = ?";
  private static final String OF_POLL = SELECT + "WHERE poll_id = ? ORDER BY made_on DESC, id";
  private static final String INSERT =
      """
      INSERT INTO class_session (id, poll_id, state, school, class_name, made_by, made_on,
        supervisor_hash, joined, sent)
      VALUES (?, ?, 'PREPARED', ?, ?, ?, ?, ?, 0, 0)
      """;
  private static final String START =
      """
      UPDATE class_session SET state = 'OPEN', consent_kind = ?, consent_by = ?,
        consent_children = ?, consent_on = ?, join_code = ?, supervisor_hash = ?
      WHERE id = ? AND state = 'PREPARED'
      """;
  private static final String END =
      "UPDATE class_session SET state = 'ENDED' WHERE id = ? AND state <> 'ENDED'";
  private static final String RELINK =
      "UPDATE class_session SET supervisor_hash = ? WHERE id = ? AND state <> 'ENDED'";
  private static final String JOIN =
      """
      UPDATE class_session SET joined = joined + 1
      WHERE id = ? AND state = 'OPEN' AND sent < consent_children
      """;
  private static final String SEND =
      """
      UPDATE class_session SET sent = sent + 1
      WHERE id = ? AND poll_id = ? AND state = 'OPEN' AND sent < consent_children
      """;
  private static final String END_OF_POLL =
      "UPDATE class_session SET state = 'ENDED', join_code = NULL WHERE poll_id = ?";
  private static final String END_STALE =
      """
      UPDATE class_session SET state = 'ENDED'
      WHERE state = 'OPEN' AND consent_on < ?
      """;
  private static final String FORGET_CODES =
      """
      UPDATE class_session SET join_code = NULL
      WHERE state = 'ENDED' AND join_code IS NOT NULL AND consent_on < ?
      """;
  private static final String DELETE_OF = "DELETE FROM class_session WHERE poll_id = ?";

  private final Connection connection;

  ClassSessionStore(Connection connection) {
    this.connection = connection;
  }

  Optional<ClassSession> find(UUID id) throws SQLException {
    return one(BY_ID, UuidBytes.of(id));
  }

  Optional<ClassSession> bySupervisor(byte[] hash) throws SQLException {
    return one(BY_SUPERVISOR, hash);
  }

  Optional<ClassSession> byCode(JoinCode code) throws SQLException {
    return one(BY_CODE, code.text());
  }

  List<ClassSession> of(UUID poll) throws SQLException {
    return many(OF_POLL, UuidBytes.of(poll));
  }

  void insert(ClassSession session, byte[] supervisor) throws SQLException {
    change(
        INSERT,
        UuidBytes.of(session.id()),
        UuidBytes.of(session.poll()),
        session.school(),
        session.group(),
        session.madeBy(),
        session.madeOn(),
        supervisor);
  }

  /// Whether it had not been started before.
  boolean start(UUID id, Consent consent, JoinCode code, byte[] supervisor) throws SQLException {
    return change(
            START,
            consent.kind().name(),
            consent.by(),
            consent.children(),
            consent.on(),
            code.text(),
            supervisor,
            UuidBytes.of(id))
        == 1;
  }

  boolean end(UUID id) throws SQLException {
    return change(END, UuidBytes.of(id)) == 1;
  }

  boolean relink(UUID id, byte[] supervisor) throws SQLException {
    return change(RELINK, supervisor, UuidBytes.of(id)) == 1;
  }

  /// Whether a child could begin.
  boolean join(UUID id) throws SQLException {
    return change(JOIN, UuidBytes.of(id)) == 1;
  }

  /// Whether there was room for one more. Whoever comes at the same time waits for its turn.
  boolean send(UUID id, UUID poll) throws SQLException {
    return change(SEND, UuidBytes.of(id), UuidBytes.of(poll)) == 1;
  }

  void endOf(UUID poll) throws SQLException {
    change(END_OF_POLL, UuidBytes.of(poll));
  }

  void deleteOf(UUID poll) throws SQLException {
    change(DELETE_OF, UuidBytes.of(poll));
  }

  /// Ends those that were started before a day, and forgets the codes of those that had ended.
  void tidy(LocalDate today) throws SQLException {
    change(END_STALE, today);
    change(FORGET_CODES, today);
  }

  private int change(String sql, Object... values) throws SQLException {
    try (var change = prepared(sql, values)) {
      return change.executeUpdate();
    }
  }

  private Optional<ClassSession> one(String sql, Object key) throws SQLException {
    return many(sql, key).stream().findFirst();
  }

  private List<ClassSession> many(String sql, Object key) throws SQLException {
    try (var find = prepared(sql, key);
        var rows = find.executeQuery()) {
      var found = new ArrayList<ClassSession>();
      while (rows.next()) {
        found.add(session(rows));
      }
      return found;
    }
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static ClassSession session(ResultSet rows) throws SQLException {
    var code = rows.getString(12);
    return new ClassSession(
        UuidBytes.read(rows.getBytes(1)),
        UuidBytes.read(rows.getBytes(2)),
        ClassSession.State.valueOf(rows.getString(3)),
        rows.getString(4),
        rows.getString(5),
        rows.getString(6),
        rows.getObject(7, LocalDate.class),
        consent(rows),
        code == null ? Optional.empty() : JoinCode.parse(code),
        rows.getInt(13),
        rows.getInt(14));
  }

  private static Optional<Consent> consent(ResultSet rows) throws SQLException {
    var kind = rows.getString(8);
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Consent(
                Consent.Kind.valueOf(kind),
                rows.getString(9),
                rows.getInt(10),
                rows.getObject(11, LocalDate.class)));
  }
}
