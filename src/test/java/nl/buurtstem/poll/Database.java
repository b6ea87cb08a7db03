package nl.buurtstem.poll;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.UuidBytes;

/// Looks into the tables, past the application.
final class Database {
  private final TransactionOperations<Connection> transactions;

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  Database(TestServer server) {
    transactions = server.bean(TransactionOperations.class);
  }

  long responses(UUID poll) {
    return count("poll_response", poll);
  }

  /// The rows of a poll in one of its tables.
  long count(String table, UUID poll) {
    return number("SELECT COUNT(*) FROM " + table + " WHERE poll_id = ?", poll);
  }

  long number(String sql, UUID poll) {
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

  String text(String sql, UUID poll) {
    return transactions.executeRead(status -> {
      try (var select = status.getConnection().prepareStatement(sql)) {
        select.setBytes(1, UuidBytes.of(poll));
        try (var rows = select.executeQuery()) {
          return rows.next() ? rows.getString(1) : "";
        }
      }
    });
  }

  int change(String sql, UUID poll) {
    return transactions.executeWrite(status -> {
      try (var change = status.getConnection().prepareStatement(sql)) {
        change.setBytes(1, UuidBytes.of(poll));
        return change.executeUpdate();
      }
    });
  }
}
