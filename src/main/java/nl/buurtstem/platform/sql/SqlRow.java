package nl.buurtstem.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// One row of a select, column by column from 1, as [Sql] stores them.
public final class SqlRow {
  private final ResultSet rows;

  SqlRow(ResultSet rows) {
    this.rows = rows;
  }

  /// A number; 0 where it is null.
  public long number(int column) throws SQLException {
    return rows.getLong(column);
  }

  /// A whole number that may be null.
  public Optional<Long> optionalNumber(int column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /// Yes or no; no where it is null.
  public boolean yes(int column) throws SQLException {
    return rows.getBoolean(column);
  }

  /// A text that is not null.
  public String text(int column) throws SQLException {
    return Objects.requireNonNull(rows.getString(column));
  }

  /// A text that may be null.
  public Optional<String> optionalText(int column) throws SQLException {
    return Optional.ofNullable(rows.getString(column));
  }

  /// Bytes that may be null.
  public Optional<byte[]> bytes(int column) throws SQLException {
    return Optional.ofNullable(rows.getBytes(column));
  }

  /// An id that is not null.
  public UUID id(int column) throws SQLException {
    return UuidBytes.read(rows.getBytes(column));
  }

  /// An id that may be null.
  public Optional<UUID> optionalId(int column) throws SQLException {
    return bytes(column).map(UuidBytes::read);
  }

  /// A moment that is not null.
  public Instant moment(int column) throws SQLException {
    return rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /// A moment that may be null.
  public Optional<Instant> optionalMoment(int column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, LocalDateTime.class))
        .map(moment -> moment.toInstant(ZoneOffset.UTC));
  }

  /// A day that is not null.
  public LocalDate day(int column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  /// One of an enum, stored by its name.
  public <E extends Enum<E>> E one(Class<E> type, int column) throws SQLException {
    return Enum.valueOf(type, text(column));
  }
}
