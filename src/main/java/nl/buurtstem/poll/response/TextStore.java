package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `poll_free_text`, as staff read and redact it: always in the order of the random keys,
/// page by page from a key, so that a page costs the same however many texts there are.
@Singleton
public class TextStore {
  /// Before every key.
  public static final String FIRST = "0".repeat(32);

  private static final String AFTER =
      """
      SELECT text_key, text, language, simulated, odd, reviewed, redacted, revision
      FROM poll_free_text
      WHERE poll_id = ? AND question = ? AND reviewed = ? AND text_key > ? AND text LIKE ?
      ORDER BY text_key LIMIT ?
      """;
  private static final String BEFORE =
      """
      SELECT text_key, text, language, simulated, odd, reviewed, redacted, revision
      FROM poll_free_text
      WHERE poll_id = ? AND question = ? AND reviewed = ? AND text_key < ? AND text LIKE ?
      ORDER BY text_key DESC LIMIT ?
      """;
  private static final String ONE =
      """
      SELECT text_key, text, language, simulated, odd, reviewed, redacted, revision
      FROM poll_free_text
      WHERE poll_id = ? AND question = ? AND reviewed IN (FALSE, TRUE) AND text_key = ?
      """;
  private static final String COUNT =
      """
      SELECT question, reviewed, COUNT(*) FROM poll_free_text WHERE poll_id = ?
      GROUP BY question, reviewed
      """;
  private static final String ODD =
      "SELECT COUNT(*) FROM poll_free_text WHERE poll_id = ? AND question = ? AND odd = TRUE";
  private static final String CHANGE =
      """
      UPDATE poll_free_text
      SET text = ?, redacted = ?, reviewed = ?, reviewed_by = ?, reviewed_at = ?,
        revision = revision + 1
      WHERE poll_id = ? AND question = ? AND reviewed IN (FALSE, TRUE) AND text_key = ?
        AND revision = ?
      """;

  private final Connection connection;

  TextStore(Connection connection) {
    this.connection = connection;
  }

  /// The texts to one question.
  ///
  /// @param question its id, or that of its field for own words
  /// @param contains part of the text, in capitals or not; empty for all
  public record Selection(UUID poll, String question, boolean reviewed, String contains) {}

  /// How many texts there are.
  public record Counts(long waiting, long reviewed) {
    public long all() {
      return waiting + reviewed;
    }
  }

  /// What is to become of a text.
  ///
  /// @param by who reviewed it
  public record Change(String text, boolean redacted, boolean reviewed, String by, Instant at) {}

  /// The first texts after a key.
  public List<StoredText> after(Selection selection, String key, int most) throws SQLException {
    return page(AFTER, selection, key, most);
  }

  /// The last texts before a key, in order.
  public List<StoredText> before(Selection selection, String key, int most) throws SQLException {
    return page(BEFORE, selection, key, most).reversed();
  }

  public Optional<StoredText> find(UUID poll, String question, String key) throws SQLException {
    try (var find = connection.prepareStatement(ONE)) {
      find.setBytes(1, UuidBytes.of(poll));
      find.setString(2, question);
      find.setBytes(3, HexFormat.of().parseHex(key));
      return read(find).stream().findFirst();
    }
  }

  /// Per question that anybody wrote something to.
  public Map<String, Counts> counts(UUID poll) throws SQLException {
    try (var count = connection.prepareStatement(COUNT)) {
      count.setBytes(1, UuidBytes.of(poll));
      var counts = new TreeMap<String, Counts>();
      try (var rows = count.executeQuery()) {
        while (rows.next()) {
          var found = rows.getLong(3);
          var more = rows.getBoolean(2) ? new Counts(0, found) : new Counts(found, 0);
          counts.merge(rows.getString(1), more, TextStore::sum);
        }
      }
      return counts;
    }
  }

  /// How many texts to a question came with responses that looked odd when they were sent.
  public long odd(UUID poll, String question) throws SQLException {
    try (var count = connection.prepareStatement(ODD)) {
      count.setBytes(1, UuidBytes.of(poll));
      count.setString(2, question);
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// Whether it was changed; not when somebody else changed it since this revision.
  public boolean change(UUID poll, String question, String key, int revision, Change change)
      throws SQLException {
    try (var update = connection.prepareStatement(CHANGE)) {
      update.setString(1, change.text());
      update.setBoolean(2, change.redacted());
      update.setBoolean(3, change.reviewed());
      update.setString(4, change.reviewed() ? change.by() : null);
      update.setObject(
          5, change.reviewed() ? LocalDateTime.ofInstant(change.at(), ZoneOffset.UTC) : null);
      update.setBytes(6, UuidBytes.of(poll));
      update.setString(7, question);
      update.setBytes(8, HexFormat.of().parseHex(key));
      update.setInt(9, revision);
      return update.executeUpdate() == 1;
    }
  }

  private static Counts sum(Counts one, Counts other) {
    return new Counts(one.waiting() + other.waiting(), one.reviewed() + other.reviewed());
  }

  private List<StoredText> page(String sql, Selection selection, String key, int most)
      throws SQLException {
    try (var select = connection.prepareStatement(sql)) {
      select.setBytes(1, UuidBytes.of(selection.poll()));
      select.setString(2, selection.question());
      select.setBoolean(3, selection.reviewed());
      select.setBytes(4, HexFormat.of().parseHex(key));
      select.setString(5, "%" + literally(selection.contains()) + "%");
      select.setInt(6, most);
      return read(select);
    }
  }

  /// The signs that LIKE gives a meaning stand for themselves.
  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static List<StoredText> read(PreparedStatement select) throws SQLException {
    var found = new ArrayList<StoredText>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(text(rows));
      }
    }
    return found;
  }

  private static StoredText text(ResultSet row) throws SQLException {
    return new StoredText(
        HexFormat.of().formatHex(row.getBytes(1)),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getInt(8));
  }
}
