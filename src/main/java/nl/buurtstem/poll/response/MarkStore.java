package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.sql.UuidBytes;

/// The marks of `poll_response`, and the tables `poll_left_out` and `poll_settled`.
@Singleton
public class MarkStore {
  private static final String GROUPS =
      """
      SELECT marks, COUNT(*), SUM(left_out), DATE(MIN(received_hour)), DATE(MAX(received_hour))
      FROM poll_response WHERE poll_id = ? AND marks <> '' GROUP BY marks ORDER BY marks
      """;
  private static final String SET =
      "UPDATE poll_response SET left_out = ? WHERE poll_id = ? AND marks = ? AND left_out = ?";
  private static final String FORGET = "DELETE FROM poll_left_out WHERE poll_id = ? AND marks = ?";
  private static final String REMEMBER =
      """
      INSERT INTO poll_left_out (poll_id, marks, responses, why, decided_by, decided_at)
      SELECT poll_id, marks, COUNT(*), ?, ?, ? FROM poll_response
      WHERE poll_id = ? AND marks = ? AND left_out = TRUE GROUP BY poll_id, marks
      """;
  private static final String LEFT_OUT =
      "SELECT COALESCE(SUM(responses), 0) FROM poll_left_out WHERE poll_id = ?";

  private static final String SETTLED = "SELECT COUNT(*) FROM poll_settled WHERE poll_id = ?";
  private static final String SETTLE =
      "INSERT INTO poll_settled (poll_id, settled_by, settled_at) VALUES (?, ?, ?)";

  private final Connection connection;

  MarkStore(Connection connection) {
    this.connection = connection;
  }

  /// Responses with the same marks.
  ///
  /// @param count how many there are
  /// @param leftOut how many of these do not count
  /// @param first the day (UTC) of the first
  /// @param last the day (UTC) of the last
  public record Group(Set<Mark> marks, long count, long leftOut, LocalDate first, LocalDate last) {}

  /// All responses of a poll with marks.
  public List<Group> groups(UUID poll) throws SQLException {
    try (var select = connection.prepareStatement(GROUPS)) {
      select.setBytes(1, UuidBytes.of(poll));
      var groups = new ArrayList<Group>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          groups.add(
              new Group(
                  Mark.read(rows.getString(1)),
                  rows.getLong(2),
                  rows.getLong(3),
                  rows.getObject(4, LocalDate.class),
                  rows.getObject(5, LocalDate.class)));
        }
      }
      return groups;
    }
  }

  /// Why, who and when.
  public record Decision(String why, String by, Instant at) {}

  /// Makes the responses with exactly these marks no longer count.
  ///
  /// @return how many changed
  public int leaveOut(UUID poll, Set<Mark> marks, Decision decision) throws SQLException {
    int changed = set(poll, marks, true);
    forget(poll, marks);
    try (var remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, decision.why());
      remember.setString(2, decision.by());
      remember.setObject(3, LocalDateTime.ofInstant(decision.at(), ZoneOffset.UTC));
      about(remember, 4, poll, marks);
      remember.executeUpdate();
    }
    return changed;
  }

  /// Makes the responses with exactly these marks count again.
  ///
  /// @return how many changed
  public int count(UUID poll, Set<Mark> marks) throws SQLException {
    forget(poll, marks);
    return set(poll, marks, false);
  }

  /// How many responses do not count.
  public long leftOut(UUID poll) throws SQLException {
    return number(LEFT_OUT, poll);
  }

  /// Whether it is settled for good which responses count.
  public boolean settled(UUID poll) throws SQLException {
    return number(SETTLED, poll) > 0;
  }

  /// Settles for good which responses count; to be done once.
  public void settle(UUID poll, String by, Instant at) throws SQLException {
    try (var insert = connection.prepareStatement(SETTLE)) {
      insert.setBytes(1, UuidBytes.of(poll));
      insert.setString(2, by);
      insert.setObject(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private long number(String sql, UUID poll) throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setBytes(1, UuidBytes.of(poll));
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private int set(UUID poll, Set<Mark> marks, boolean leftOut) throws SQLException {
    try (var set = connection.prepareStatement(SET)) {
      set.setBoolean(1, leftOut);
      about(set, 2, poll, marks);
      set.setBoolean(4, !leftOut);
      return set.executeUpdate();
    }
  }

  private void forget(UUID poll, Set<Mark> marks) throws SQLException {
    try (var forget = connection.prepareStatement(FORGET)) {
      about(forget, 1, poll, marks);
      forget.executeUpdate();
    }
  }

  private static void about(PreparedStatement statement, int first, UUID poll, Set<Mark> marks)
      throws SQLException {
    statement.setBytes(first, UuidBytes.of(poll));
    statement.setString(first + 1, Mark.write(marks));
  }
}
