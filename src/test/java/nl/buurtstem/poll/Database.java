package nl.buurtstem.poll;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.sql.UuidBytes;

/// Looks into the tables, past the application.
public final class Database {
  private final TransactionOperations<Connection> transactions;

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  public Database(TestServer server) {
    transactions = server.bean(TransactionOperations.class);
  }

  public long responses(UUID poll) {
    return count("poll_response", poll);
  }

  /// The rows of a poll in one of its tables.
  public long count(String table, UUID poll) {
    return number("SELECT COUNT(*) FROM " + table + " WHERE poll_id = ?", poll);
  }

  public long number(String sql, UUID poll) {
    return transactions.executeRead(status -> {
      try (var select = status.getConnection().prepareStatement(sql)) {
        select.setBytes(1, UuidBytes.of(poll));
        try (var rows = select.executeQuery()) {
          rows.next();
          return rows.getLong(1);
        }
      }
    });
  }

  public String text(String sql, UUID poll) {
    return transactions.executeRead(status -> {
      try (var select = status.getConnection().prepareStatement(sql)) {
        select.setBytes(1, UuidBytes.of(poll));
        try (var rows = select.executeQuery()) {
          return rows.next() ? rows.getString(1) : "";
        }
      }
    });
  }

  public int change(String sql, UUID poll) {
    return transactions.executeWrite(status -> {
      try (var change = status.getConnection().prepareStatement(sql)) {
        change.setBytes(1, UuidBytes.of(poll));
        return change.executeUpdate();
      }
    });
  }
}
