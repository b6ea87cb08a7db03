package nl.buurtstem.poll.answer;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Poll;

/// Everything that is in the database, as whoever gets hold of a dump has it: each table with its
/// rows in the order in which they come when nothing is asked, and each value as text.
///
/// @param tables rows by table; a row has its values by column
public record Dump(Map<String, List<Map<String, String>>> tables) {

  /// Of every table.
  public static Dump of(TestServer server) {
    return of(server, _ -> true);
  }

  /// Of the tables that are wanted, by name.
  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  static Dump of(TestServer server, Predicate<String> wanted) {
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    return transactions.executeRead(status -> {
      var tables = new LinkedHashMap<String, List<Map<String, String>>>();
      var connection = status.getConnection();
      var names = new ArrayList<String>();
      try (var found =
          connection
              .getMetaData()
              .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
        while (found.next()) {
          names.add(found.getString("TABLE_NAME"));
        }
      }
      for (var name : names) {
        if (wanted.test(name)) {
          tables.put(name, rows(connection, name));
        }
      }
      return new Dump(tables);
    });
  }

  private static List<Map<String, String>> rows(Connection connection, String table)
      throws SQLException {
    var all = new ArrayList<Map<String, String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
      var about = rows.getMetaData();
      while (rows.next()) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          boolean binary = about.getColumnTypeName(i).contains("BINARY");
          var bytes = binary ? rows.getBytes(i) : null;
          var text = bytes != null ? HexFormat.of().formatHex(bytes) : rows.getString(i);
          if (text != null) {
            row.put(about.getColumnName(i), text);
          }
        }
        all.add(row);
      }
    }
    return all;
  }

  /// What came or changed since an earlier one: not the rows of other tests, which by chance were
  /// written in the same second or have the same answers.
  Dump since(Dump before) {
    var fresh = new LinkedHashMap<String, List<Map<String, String>>>();
    tables.forEach((table, rows) -> {
      var known = new HashSet<>(before.rows(table));
      fresh.put(table, rows.stream().filter(row -> !known.contains(row)).toList());
    });
    return new Dump(fresh);
  }

  /// The rows about one poll.
  List<Map<String, String>> rows(String table, Poll poll) {
    var id = poll.id().toString().replace("-", "");
    return rows(table).stream()
        .filter(row -> id.equals(row.getOrDefault("poll_id", row.get("matter_id"))))
        .toList();
  }

  List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
