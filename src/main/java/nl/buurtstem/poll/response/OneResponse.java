package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// Reading and removing one response whose place is known, within the caller's transaction.
@Singleton
public class OneResponse {
  private static final String FIND =
      """
      SELECT version, answers FROM poll_response
      WHERE poll_id = ? AND received_hour = ? AND id = ?
      """;
  private static final String TEXTS =
      "SELECT question, text FROM poll_free_text WHERE poll_id = ? AND response_id = ?";
  private static final String DELETE =
      "DELETE FROM poll_response WHERE poll_id = ? AND received_hour = ? AND id = ?";
  private static final String DELETE_TEXTS =
      "DELETE FROM poll_free_text WHERE poll_id = ? AND response_id = ?";

  private final Connection connection;

  OneResponse(Connection connection) {
    this.connection = connection;
  }

  /// What was answered.
  ///
  /// @param version of the definition
  /// @param json the JSON object of answers
  /// @param texts what was written, by question
  public record Answers(int version, String json, Map<String, String> texts) {}

  public Optional<Answers> find(UUID poll, Place place) throws SQLException {
    try (var find = at(FIND, poll, place);
        var rows = find.executeQuery()) {
      return rows.next()
          ? Optional.of(new Answers(rows.getInt(1), rows.getString(2), texts(poll, place)))
          : Optional.empty();
    }
  }

  /// Removes the response and everything that was written in it.
  public void delete(UUID poll, Place place) throws SQLException {
    try (var delete = at(DELETE, poll, place);
        var texts = ofResponse(DELETE_TEXTS, poll, place)) {
      texts.executeUpdate();
      delete.executeUpdate();
    }
  }

  private Map<String, String> texts(UUID poll, Place place) throws SQLException {
    var texts = new HashMap<String, String>();
    try (var find = ofResponse(TEXTS, poll, place);
        var rows = find.executeQuery()) {
      while (rows.next()) {
        texts.put(rows.getString(1), rows.getString(2));
      }
    }
    return texts;
  }

  private PreparedStatement at(String sql, UUID poll, Place place) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setBytes(1, UuidBytes.of(poll));
    statement.setObject(2, place.hour());
    statement.setBytes(3, place.id());
    return statement;
  }

  private PreparedStatement ofResponse(String sql, UUID poll, Place place) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setBytes(1, UuidBytes.of(poll));
    statement.setBytes(2, place.id());
    return statement;
  }
}
