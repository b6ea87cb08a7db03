package nl.buurtstem.access;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables `audit_entry` (added to and read, never changed) and `audit_head`.
@Singleton
class AuditStore {
  private static final String COLUMNS = "id, at, who, what, subject, why";
  private static final String ADD =
      "INSERT INTO audit_entry (id, at, who, what, subject, why, master, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String LATEST =
      "SELECT " + COLUMNS + " FROM audit_entry ORDER BY id DESC LIMIT ?";
  private static final String ABOUT =
      "SELECT " + COLUMNS + " FROM audit_entry WHERE subject = ? ORDER BY id DESC LIMIT ?";
  private static final String SEARCH =
      "SELECT "
          + COLUMNS
          + " FROM audit_entry WHERE id < ? AND at >= ? AND at < ? AND (? = '' OR who = ?)"
          + " AND (? = '' OR what = ?) AND (? = '' OR subject = ?) ORDER BY id DESC LIMIT ?";
  private static final String KINDS = "SELECT DISTINCT what FROM audit_entry ORDER BY what";
  private static final String HEAD =
      "SELECT before_chain, last_entry, hash FROM audit_head WHERE id = 1";
  private static final String MOVE = "UPDATE audit_head SET last_entry = ?, hash = ? WHERE id = 1";
  private static final String CHAINED =
      "SELECT " + COLUMNS + ", master, hash FROM audit_entry WHERE id > ? ORDER BY id LIMIT ?";
  private static final String COUNT_UNTIL = "SELECT COUNT(*) FROM audit_entry WHERE id <= ?";
  private static final String TRIGGERS =
      """
      SELECT COUNT(DISTINCT event_manipulation) FROM information_schema.triggers
      WHERE event_object_schema = DATABASE() AND event_object_table = 'audit_entry'
        AND trigger_name IN ('audit_entry_no_update', 'audit_entry_no_delete')
      """;

  private final Connection connection;

  AuditStore(Connection connection) {
    this.connection = connection;
  }

  /// An entry with what ties it to the one before.
  record Link(AuditEntry entry, int master, Optional<byte[]> hash) {
    boolean chained() {
      return hash.isPresent();
    }

    boolean has(byte[] expected) {
      return hash.filter(found -> MessageDigest.isEqual(found, expected)).isPresent();
    }
  }

  /// Where the chain is; whoever asks holds its end until the transaction is over.
  AuditHead lockHead() throws SQLException {
    return head(HEAD + " FOR UPDATE")
        .orElseThrow(() -> new IllegalStateException("the head of the audit log is gone"));
  }

  Optional<AuditHead> head() throws SQLException {
    return head(HEAD);
  }

  private Optional<AuditHead> head(String sql) throws SQLException {
    try (var select = connection.prepareStatement(sql);
        var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(new AuditHead(rows.getLong(1), rows.getLong(2), rows.getBytes(3)))
          : Optional.empty();
    }
  }

  void add(AuditEntry entry, int master, byte[] hash) throws SQLException {
    try (var add = connection.prepareStatement(ADD)) {
      add.setLong(1, entry.number());
      add.setObject(2, utc(entry.at()));
      add.setString(3, entry.who());
      add.setString(4, entry.what());
      add.setString(5, entry.subject());
      add.setString(6, entry.why());
      add.setInt(7, master);
      add.setBytes(8, hash);
      add.executeUpdate();
    }
    try (var move = connection.prepareStatement(MOVE)) {
      move.setLong(1, entry.number());
      move.setBytes(2, hash);
      move.executeUpdate();
    }
  }

  List<AuditEntry> latest(int most) throws SQLException {
    try (var latest = connection.prepareStatement(LATEST)) {
      latest.setInt(1, most);
      return read(latest);
    }
  }

  List<AuditEntry> about(String subject, int most) throws SQLException {
    try (var about = connection.prepareStatement(ABOUT)) {
      about.setString(1, subject);
      about.setInt(2, most);
      return read(about);
    }
  }

  List<AuditEntry> search(AuditFilter filter) throws SQLException {
    try (var search = connection.prepareStatement(SEARCH)) {
      search.setLong(1, filter.before());
      search.setObject(2, utc(filter.from()));
      search.setObject(3, utc(filter.until()));
      int at = 4;
      for (var text : List.of(filter.who(), filter.what(), filter.subject())) {
        search.setString(at++, text);
        search.setString(at++, text);
      }
      search.setInt(at, filter.most());
      return read(search);
    }
  }

  List<String> kinds() throws SQLException {
    var kinds = new ArrayList<String>();
    try (var select = connection.prepareStatement(KINDS);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        kinds.add(rows.getString(1));
      }
    }
    return kinds;
  }

  /// The entries after this number, in order, with their hashes.
  List<Link> chained(long after, int most) throws SQLException {
    var links = new ArrayList<Link>();
    try (var select = connection.prepareStatement(CHAINED)) {
      select.setLong(1, after);
      select.setInt(2, most);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          links.add(new Link(entry(rows), rows.getInt(7), Optional.ofNullable(rows.getBytes(8))));
        }
      }
    }
    return links;
  }

  long countUntil(long number) throws SQLException {
    try (var count = connection.prepareStatement(COUNT_UNTIL)) {
      count.setLong(1, number);
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /// Whether the database itself refuses to change and to remove entries.
  boolean guarded() throws SQLException {
    try (var count = connection.prepareStatement(TRIGGERS);
        var rows = count.executeQuery()) {
      rows.next();
      return rows.getInt(1) == 2;
    }
  }

  private static List<AuditEntry> read(PreparedStatement question) throws SQLException {
    var entries = new ArrayList<AuditEntry>();
    try (var rows = question.executeQuery()) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
