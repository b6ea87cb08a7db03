package nl.buurtstem.kinderraad.advice;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `kinderraad_advice`, within the caller's transaction.
@Singleton
class AdviceStore {
  private static final String ALL =
      """
      SELECT id, question, text, given_on, answer_by, decision_id FROM kinderraad_advice
      WHERE poll_id = ? ORDER BY given_on, id
      """;
  private static final String KEEP =
      """
      INSERT INTO kinderraad_advice
        (question, text, given_on, answer_by, decision_id, id, poll_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      """
      UPDATE kinderraad_advice
      SET question = ?, text = ?, given_on = ?, answer_by = ?, decision_id = ?
      WHERE id = ? AND poll_id = ?
      """;
  private static final String REMOVE = "DELETE FROM kinderraad_advice WHERE id = ? AND poll_id = ?";

  private final Connection connection;

  AdviceStore(Connection connection) {
    this.connection = connection;
  }

  List<Advice> all(UUID poll) throws SQLException {
    try (var find = connection.prepareStatement(ALL)) {
      find.setBytes(1, UuidBytes.of(poll));
      var all = new ArrayList<Advice>();
      try (var rows = find.executeQuery()) {
        while (rows.next()) {
          all.add(advice(rows));
        }
      }
      return all;
    }
  }

  void insert(UUID poll, Advice advice) throws SQLException {
    write(KEEP, poll, advice);
  }

  boolean change(UUID poll, Advice advice) throws SQLException {
    return write(CHANGE, poll, advice) == 1;
  }

  boolean remove(UUID poll, UUID id) throws SQLException {
    try (var remove = connection.prepareStatement(REMOVE)) {
      remove.setBytes(1, UuidBytes.of(id));
      remove.setBytes(2, UuidBytes.of(poll));
      return remove.executeUpdate() == 1;
    }
  }

  private int write(String sql, UUID poll, Advice advice) throws SQLException {
    try (var write = connection.prepareStatement(sql)) {
      write.setString(1, advice.question().orElse(null));
      write.setString(2, advice.text());
      write.setObject(3, advice.givenOn());
      write.setObject(4, advice.answerBy());
      write.setBytes(5, advice.answer().map(UuidBytes::of).orElse(null));
      write.setBytes(6, UuidBytes.of(advice.id()));
      write.setBytes(7, UuidBytes.of(poll));
      return write.executeUpdate();
    }
  }

  private static Advice advice(ResultSet rows) throws SQLException {
    return new Advice(
        UuidBytes.read(rows.getBytes(1)),
        Optional.ofNullable(rows.getString(2)),
        rows.getString(3),
        rows.getObject(4, LocalDate.class),
        rows.getObject(5, LocalDate.class),
        Optional.ofNullable(rows.getBytes(6)).map(UuidBytes::read));
  }
}
