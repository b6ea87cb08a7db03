package nl.buurtstem.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The table `audit_entry`: it is added to and read, never changed.
@Singleton
class AuditStore {
  private static final String ADD =
      "INSERT INTO audit_entry (at, who, what, subject, why) VALUES (?, ?, ?, ?, ?)";
  private static final String LATEST =
      "SELECT at, who, what, subject, why FROM audit_entry ORDER BY id DESC LIMIT ?";
  private static final String ABOUT =
      """
      SELECT at, who, what, subject, why FROM audit_entry
      WHERE subject = ? ORDER BY id DESC LIMIT ?
      """;

  private final Connection connection;

  AuditStore(Connection connection) {
    this.connection = connection;
  }

  void add(AuditEntry entry) throws SQLException {
    try (var add = connection.prepareStatement(ADD)) {
      add.setObject(1, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
      add.setString(2, entry.who());
      add.setString(3, entry.what());
      add.setString(4, entry.subject());
      add.setString(5, entry.why());
      add.executeUpdate();
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

  private static List<AuditEntry> read(PreparedStatement question) throws SQLException {
    var entries = new ArrayList<AuditEntry>();
    try (var rows = question.executeQuery()) {
      while (rows.next()) {
        entries.add(
            new AuditEntry(
                rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)));
      }
    }
    return entries;
  }
}
