package nl.buurtstem.participation;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The table `participation_key`, within the caller's transaction.
@Singleton
class KeyStore {
  private static final String FIND =
      """
      SELECT mode, eligibility, location, destroyed_at, destroyed_by, took_part
      FROM participation_key WHERE matter_kind = ? AND matter_id = ?
      """;
  private static final String NEWEST = FIND + "LOCK IN SHARE MODE";
  private static final String INSERT =
      """
      INSERT IGNORE INTO participation_key
        (matter_kind, matter_id, mode, eligibility, location, made_on)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String ALIVE =
      "SELECT matter_kind, matter_id FROM participation_key WHERE destroyed_at IS NULL";
  private static final String DESTROY =
      """
      UPDATE participation_key
      SET eligibility = NULL, location = NULL, destroyed_at = ?, destroyed_by = ?, took_part = ?
      WHERE matter_kind = ? AND matter_id = ? AND destroyed_at IS NULL
      """;

  private final Connection connection;

  KeyStore(Connection connection) {
    this.connection = connection;
  }

  /// The keys of a matter as they are stored.
  ///
  /// @param eligibility wrapped; none once it was destroyed
  /// @param location wrapped; none in an anonymous matter, and none once it was destroyed
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
      Mode mode,
      byte @Nullable [] eligibility,
      byte @Nullable [] location,
      Optional<Destruction> destroyed) {}

  Optional<Row> find(Matter matter) throws SQLException {
    return find(FIND, matter);
  }

  /// The same, whatever the transaction saw before.
  Optional<Row> newest(Matter matter) throws SQLException {
    return find(NEWEST, matter);
  }

  private Optional<Row> find(String sql, Matter matter) throws SQLException {
    try (var find = connection.prepareStatement(sql)) {
      find.setString(1, matter.kind().name());
      find.setBytes(2, UuidBytes.of(matter.id()));
      try (var rows = find.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        var at = rows.getObject(4, LocalDateTime.class);
        var destroyed =
            at == null
                ? Optional.<Destruction>empty()
                : Optional.of(
                    new Destruction(
                        at.toInstant(ZoneOffset.UTC), rows.getString(5), rows.getLong(6)));
        return Optional.of(
            new Row(
                Mode.valueOf(rows.getString(1)), rows.getBytes(2), rows.getBytes(3), destroyed));
      }
    }
  }

  /// The matters whose keys were not destroyed.
  @Connectable
  List<Matter> alive() throws SQLException {
    try (var alive = connection.prepareStatement(ALIVE);
        var rows = alive.executeQuery()) {
      var matters = new ArrayList<Matter>();
      while (rows.next()) {
        matters.add(
            new Matter(Matter.Kind.valueOf(rows.getString(1)), UuidBytes.read(rows.getBytes(2))));
      }
      return matters;
    }
  }

  /// Stores keys, unless there are some already.
  void insert(
      Matter matter, Mode mode, byte[] eligibility, byte @Nullable [] location, LocalDate today)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, matter.kind().name());
      insert.setBytes(2, UuidBytes.of(matter.id()));
      insert.setString(3, mode.name());
      insert.setBytes(4, eligibility);
      insert.setBytes(5, location);
      insert.setObject(6, today);
      insert.executeUpdate();
    }
  }

  /// Whether there were keys to destroy.
  boolean destroy(Matter matter, String by, long tookPart, Instant now) throws SQLException {
    try (var destroy = connection.prepareStatement(DESTROY)) {
      destroy.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
      destroy.setString(2, by);
      destroy.setLong(3, tookPart);
      destroy.setString(4, matter.kind().name());
      destroy.setBytes(5, UuidBytes.of(matter.id()));
      return destroy.executeUpdate() == 1;
    }
  }
}
