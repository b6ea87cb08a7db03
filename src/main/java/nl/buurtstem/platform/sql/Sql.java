package nl.buurtstem.platform.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Statements with their values, on the connection of the caller's transaction. Values go in as
/// they are in Java: a UUID as 16 bytes, a moment in UTC, an enum by its name, an empty `Optional`
/// as null.
@Singleton
public class Sql {
  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /// Makes something of a row.
  ///
  /// @param <T> what it makes
  public interface Reader<T> {
    /// The row as a value.
    T read(SqlRow row) throws SQLException;
  }

  /// Runs an insert, update or delete.
  ///
  /// @return how many rows it touched, as the database counts them
  public int change(String sql, @Nullable Object... values) {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /// All rows of a select.
  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
    var found = new ArrayList<T>();
    try (var statement = prepared(sql, values);
        var rows = statement.executeQuery()) {
      var row = new SqlRow(rows);
      while (rows.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /// The first row of a select.
  public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /// The one number that a select gives.
  public long number(String sql, @Nullable Object... values) {
    return first(sql, row -> row.number(1), values).orElseThrow();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, stored(values[i]));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> stored(optional.orElse(null));
      case UUID id -> UuidBytes.of(id);
      // Columns hold milliseconds: what is compared with them must not be finer, nor rounded up.
      case Instant moment ->
          LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      default -> value;
    };
  }
}
