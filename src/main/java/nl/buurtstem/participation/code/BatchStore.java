package nl.buurtstem.participation.code;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The table `participation_batch`, within the caller's transaction.
@Singleton
class BatchStore {
  private static final String INSERT =
      """
      INSERT INTO participation_batch
        (id, matter_kind, matter_id, size, test, purpose, addresses, made_by, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String OF_MATTER =
      """
      SELECT b.id, b.size, b.test, b.purpose, b.addresses, b.made_by, b.made_at, b.handed_over_at,
        b.revoked_at, b.closed_fresh, b.closed_used, c.state, c.codes
      FROM participation_batch b
      LEFT JOIN (SELECT batch_id, state, COUNT(*) AS codes FROM participation_code
        WHERE batch_id IN
          (SELECT id FROM participation_batch WHERE matter_kind = ? AND matter_id = ?)
        GROUP BY batch_id, state) c ON c.batch_id = b.id
      WHERE b.matter_kind = ? AND b.matter_id = ?
      ORDER BY b.made_at DESC, b.id
      """;
  private static final String GROW = "UPDATE participation_batch SET size = size + ? WHERE id = ?";
  private static final String EXISTS = "SELECT 1 FROM participation_batch WHERE id = ?";
  private static final String HANDED_OVER =
      "UPDATE participation_batch SET handed_over_at = ? WHERE id = ?";
  private static final String REVOKED =
      """
      UPDATE participation_batch SET revoked_by = ?, revoked_at = ?
      WHERE id = ? AND revoked_at IS NULL
      """;
  private static final String CLOSED =
      """
      UPDATE participation_batch SET closed_fresh = ?, closed_used = ?
      WHERE id = ? AND closed_used IS NULL
      """;

  private final Connection connection;

  BatchStore(Connection connection) {
    this.connection = connection;
  }

  void insert(Matter matter, NewBatch batch, String by, Instant now) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, UuidBytes.of(batch.id()));
      insert.setString(2, matter.kind().name());
      insert.setBytes(3, UuidBytes.of(matter.id()));
      insert.setInt(4, batch.size());
      insert.setBoolean(5, batch.test());
      insert.setString(6, batch.purpose());
      insert.setString(7, batch.addresses());
      insert.setString(8, by);
      insert.setObject(9, utc(now));
      insert.executeUpdate();
    }
  }

  /// Whether there is one such, which so many codes more belong to now.
  boolean grow(UUID id, int more) throws SQLException {
    try (var update = connection.prepareStatement(GROW)) {
      update.setInt(1, more);
      update.setBytes(2, UuidBytes.of(id));
      return update.executeUpdate() == 1;
    }
  }

  boolean exists(UUID id) throws SQLException {
    try (var find = connection.prepareStatement(EXISTS)) {
      find.setBytes(1, UuidBytes.of(id));
      try (var rows = find.executeQuery()) {
        return rows.next();
      }
    }
  }

  /// The batches of a matter, the last one first.
  List<Batch> of(Matter matter) throws SQLException {
    try (var find = connection.prepareStatement(OF_MATTER)) {
      for (int i = 1; i < 4; i += 2) {
        find.setString(i, matter.kind().name());
        find.setBytes(i + 1, UuidBytes.of(matter.id()));
      }
      var batches = new ArrayList<Batch>();
      try (var rows = find.executeQuery()) {
        while (rows.next()) {
          var batch = batch(matter, rows);
          if (!batches.isEmpty() && batches.getLast().id().equals(batch.id())) {
            batches.getLast().counts().putAll(batch.counts());
          } else {
            batches.add(batch);
          }
        }
      }
      return batches;
    }
  }

  void handedOver(UUID id, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(HANDED_OVER)) {
      update.setObject(1, utc(now));
      update.setBytes(2, UuidBytes.of(id));
      update.executeUpdate();
    }
  }

  void revoked(UUID id, String by, Instant now) throws SQLException {
    try (var update = connection.prepareStatement(REVOKED)) {
      update.setString(1, by);
      update.setObject(2, utc(now));
      update.setBytes(3, UuidBytes.of(id));
      update.executeUpdate();
    }
  }

  void closed(UUID id, int fresh, int used) throws SQLException {
    try (var update = connection.prepareStatement(CLOSED)) {
      update.setInt(1, fresh);
      update.setInt(2, used);
      update.setBytes(3, UuidBytes.of(id));
      update.executeUpdate();
    }
  }

  private static Batch batch(Matter matter, ResultSet rows) throws SQLException {
    return new Batch(
        UuidBytes.read(rows.getBytes(1)),
        matter,
        rows.getInt(2),
        rows.getBoolean(3),
        rows.getString(4),
        rows.getString(5),
        rows.getString(6),
        rows.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        moment(rows.getObject(8, LocalDateTime.class)),
        moment(rows.getObject(9, LocalDateTime.class)),
        counts(rows));
  }

  private static Map<CodeState, Integer> counts(ResultSet rows) throws SQLException {
    var counts = new EnumMap<CodeState, Integer>(CodeState.class);
    var state = rows.getString(12);
    if (state != null) {
      counts.put(CodeState.valueOf(state), rows.getInt(13));
    }
    if (rows.getObject(10) != null) {
      counts.put(CodeState.FRESH, rows.getInt(10));
      counts.put(CodeState.USED, rows.getInt(11));
    }
    return counts;
  }

  private static Optional<Instant> moment(@Nullable LocalDateTime at) {
    return Optional.ofNullable(at).map(time -> time.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
