package nl.buurtstem.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A column whose values are sealed ([Keys#seal]) under the purpose `<table>.<column>`, about the
/// key of their row. Where it may be null, null stays null.
public final class SealedColumn implements SealedValues {
  private final String table;
  private final String rowKey;
  private final String column;
  private final Connection connection;
  private final Keys keys;

  /// @param rowKey the column of the table's key, which has bytes
  public SealedColumn(
      String table, String rowKey, String column, Connection connection, Keys keys) {
    this.table = table;
    this.rowKey = rowKey;
    this.column = column;
    this.connection = connection;
    this.keys = keys;
  }

  @Override
  public String name() {
    return table + "." + column;
  }

  /// Encrypts a value for a row.
  public byte[] seal(byte[] row, byte[] plain) {
    return keys.seal(name(), plain, row);
  }

  /// The value of a row.
  ///
  /// @throws IllegalStateException when it was changed, moved there from another row, or its master
  ///   key is missing
  public byte[] open(byte[] row, byte[] sealed) {
    return keys.open(name(), sealed, row)
        .orElseThrow(() ->
            new IllegalStateException(
                "a value of "
                    + name()
                    + " cannot be opened: changed, or of"
                    + " another master key"));
  }

  @Override
  public int encryptAnew(int most) throws SQLException {
    var found = old(most);
    var sql = "UPDATE %s SET %s = ? WHERE %s = ?".formatted(table, column, rowKey);
    try (var update = connection.prepareStatement(sql)) {
      for (var one : found) {
        update.setBytes(1, seal(one.row(), open(one.row(), one.sealed())));
        update.setBytes(2, one.row());
        update.addBatch();
      }
      update.executeBatch();
    }
    return found.size();
  }

  @SuppressWarnings("ArrayRecordComponent") // two columns; never compared
  private record Old(byte[] row, byte[] sealed) {}

  private List<Old> old(int most) throws SQLException {
    var sql =
        "SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL AND SUBSTRING(%2$s, 1, %4$d) <> ? LIMIT ? FOR UPDATE"
            .formatted(rowKey, column, table, keys.newestMark().length);
    var found = new ArrayList<Old>();
    try (var find = connection.prepareStatement(sql)) {
      find.setBytes(1, keys.newestMark());
      find.setInt(2, most);
      try (var rows = find.executeQuery()) {
        while (rows.next()) {
          found.add(new Old(rows.getBytes(1), rows.getBytes(2)));
        }
      }
    }
    return found;
  }
}
