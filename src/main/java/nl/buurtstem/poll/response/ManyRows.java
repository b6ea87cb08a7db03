package nl.buurtstem.poll.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Inserts rows with few statements: 32 rows at once while there are that many, then 16, 8, 4, 2
/// and 1. So there are six texts of the statement in all, and the server has each of them prepared.
///
/// @param <T> what becomes a row
final class ManyRows<T> {
  private static final int MOST_DOUBLINGS = 5;

  private final List<String> statements = new ArrayList<>();
  private final Row<T> row;
  private final int columns;

  /// How an item becomes a row.
  interface Row<T> {
    /// Sets the parameters of one row.
    ///
    /// @param before how many parameters are before this row's
    void fill(PreparedStatement insert, int before, T item) throws SQLException;
  }

  /// @param head all of the statement before the first row
  /// @param columns how many parameters a row has
  ManyRows(String head, int columns, Row<T> row) {
    this.row = row;
    this.columns = columns;
    var one = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    for (int doublings = 0; doublings <= MOST_DOUBLINGS; doublings++) {
      statements.add(head + " " + String.join(", ", Collections.nCopies(1 << doublings, one)));
    }
  }

  void insert(Connection connection, List<T> items) throws SQLException {
    int done = 0;
    while (done < items.size()) {
      int left = items.size() - done;
      int doublings = Math.min(MOST_DOUBLINGS, 31 - Integer.numberOfLeadingZeros(left));
      int next = done + (1 << doublings);
      insert(connection, statements.get(doublings), items.subList(done, next));
      done = next;
    }
  }

  private void insert(Connection connection, String statement, List<T> items) throws SQLException {
    try (var insert = connection.prepareStatement(statement)) {
      int before = 0;
      for (var item : items) {
        row.fill(insert, before, item);
        before += columns;
      }
      insert.executeUpdate();
    }
  }
}
