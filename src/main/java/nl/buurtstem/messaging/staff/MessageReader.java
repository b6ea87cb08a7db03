package nl.buurtstem.messaging.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Purpose;

/// Reads the tables of messages for staff; never what is written in a message.
@Singleton
class MessageReader {
  private static final String PURPOSES =
      """
      SELECT purpose, state, COUNT(*) FROM messaging_message WHERE made_at >= ?
      GROUP BY purpose, state ORDER BY purpose
      """;
  private static final String HOURS =
      """
      SELECT DATE(made_at), HOUR(made_at), state, COUNT(*) FROM messaging_message
      WHERE made_at >= ? GROUP BY DATE(made_at), HOUR(made_at), state
      """;
  private static final String CODES =
      """
      SELECT state, error_code, COUNT(*) FROM messaging_message
      WHERE made_at >= ? AND error_code <> '' AND state <> 'DELIVERED' AND state <> 'SENT'
      GROUP BY state, error_code ORDER BY COUNT(*) DESC, error_code LIMIT 50
      """;
  private static final String BATCHES =
      "SELECT id, name, limit_cents, reserved, made_by, made_at FROM messaging_batch ";
  private static final String BATCH_STATES =
      """
      SELECT state, COUNT(*), COALESCE(SUM(actual_price), 0), COUNT(actual_price)
      FROM messaging_message WHERE batch_id = ? GROUP BY state
      """;
  private static final String MESSAGES =
      """
      SELECT id, contact_id, medium, purpose, state, error_code, made_at, state_at, tries, batch_id
      FROM messaging_message
      """;

  private final Sql sql;

  MessageReader(Sql sql) {
    this.sql = sql;
  }

  /// A code that says why a message did not go as hoped.
  record Code(DeliveryState state, String code, long count) {}

  /// A batch; money in millionths of a euro.
  record Batch(UUID id, String name, long limitCents, long reserved, String by, Instant at) {}

  /// What became of the messages of a batch.
  ///
  /// @param actual what the provider says that they cost, in millionths
  /// @param priced of how many it said so
  record Became(Counted counted, long actual, long priced) {}

  /// A message, without what is in it.
  record One(
      UUID id,
      ContactId to,
      Medium medium,
      Purpose purpose,
      DeliveryState state,
      String code,
      Instant made,
      Instant changed,
      long tries,
      Optional<UUID> batch) {}

  @Transactional
  Map<Purpose, Counted> byPurpose(Instant since) {
    var found = new TreeMap<Purpose, Counted>();
    sql.list(
        PURPOSES,
        row -> {
          found
              .computeIfAbsent(row.one(Purpose.class, 1), _ -> new Counted())
              .add(row.one(DeliveryState.class, 2), row.number(3));
          return true;
        },
        since);
    return found;
  }

  /// Per day in Amsterdam, the last one first.
  @Transactional
  Map<LocalDate, Counted> byDay(Instant since) {
    var found = new TreeMap<LocalDate, Counted>();
    sql.list(
        HOURS,
        row -> {
          var hour = row.day(1).atTime((int) row.number(2), 0).toInstant(ZoneOffset.UTC);
          found
              .computeIfAbsent(LocalDate.ofInstant(hour, Zones.AMSTERDAM), _ -> new Counted())
              .add(row.one(DeliveryState.class, 3), row.number(4));
          return true;
        },
        since);
    return new LinkedHashMap<>(found.descendingMap());
  }

  @Transactional
  List<Code> codes(Instant since) {
    return sql.list(
        CODES, row -> new Code(row.one(DeliveryState.class, 1), row.text(2), row.number(3)), since);
  }

  /// The latest batches, the last one first.
  @Transactional
  List<Batch> batches() {
    return sql.list(BATCHES + "ORDER BY made_at DESC LIMIT 100", MessageReader::batch);
  }

  @Transactional
  Optional<Batch> batch(UUID id) {
    return sql.first(BATCHES + "WHERE id = ?", MessageReader::batch, id);
  }

  @Transactional
  Became became(UUID batch) {
    var counted = new Counted();
    var sums =
        sql.list(
            BATCH_STATES,
            row -> {
              counted.add(row.one(DeliveryState.class, 1), row.number(2));
              return new long[] {row.number(3), row.number(4)};
            },
            batch);
    return new Became(
        counted,
        sums.stream().mapToLong(sum -> sum[0]).sum(),
        sums.stream().mapToLong(sum -> sum[1]).sum());
  }

  /// The latest messages, the last one first.
  ///
  /// @param state only those in this state
  @Transactional
  List<One> latest(Optional<DeliveryState> state, int most) {
    return state.isPresent()
        ? sql.list(
            MESSAGES + "WHERE state = ? ORDER BY made_at DESC LIMIT ?",
            MessageReader::one,
            state.get(),
            most)
        : sql.list(MESSAGES + "ORDER BY made_at DESC LIMIT ?", MessageReader::one, most);
  }

  @Transactional
  Optional<One> message(UUID id) {
    return sql.first(MESSAGES + "WHERE id = ?", MessageReader::one, id);
  }

  private static Batch batch(SqlRow row) throws SQLException {
    return new Batch(
        row.id(1), row.text(2), row.number(3), row.number(4), row.text(5), row.moment(6));
  }

  private static One one(SqlRow row) throws SQLException {
    return new One(
        row.id(1),
        new ContactId(row.id(2)),
        row.one(Medium.class, 3),
        row.one(Purpose.class, 4),
        row.one(DeliveryState.class, 5),
        row.optionalText(6).orElse(""),
        row.moment(7),
        row.moment(8),
        row.number(9),
        row.optionalId(10));
  }
}
