package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.DailyMoney;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.messaging.batch.BatchMoney;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Purpose;

/// Takes messages out of the outbox, one worker each. A claim is a lease: whoever does not finish
/// in time loses it, and the message is looked up at the provider before it is sent again. Rows
/// that another worker holds are skipped, never waited for.
@Singleton
class Claims {
  /// Much longer than a provider may take to answer.
  static final Duration LEASE = Duration.ofSeconds(90);

  private static final int SOME = 200;

  private static final String WAITING =
      """
      SELECT id, contact_id, purpose, batch_id, parts, price FROM messaging_message
      WHERE state = 'WAITING' AND medium = ? AND batch_id %s AND due_at <= ?
      ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
      """;
  private static final String ALONE = WAITING.formatted("IS NULL");
  private static final String OF_BATCH = WAITING.formatted("= ?");
  private static final String CLAIM =
      """
      UPDATE messaging_message SET state = 'CLAIMED', state_at = ?, claim = ?, lease_until = ?,
        tries = tries + 1, first_tried_at = COALESCE(first_tried_at, ?) WHERE id = ?
      """;
  private static final String LOST =
      """
      SELECT id FROM messaging_message WHERE state = 'CLAIMED' AND lease_until < ?
      LIMIT ? FOR UPDATE SKIP LOCKED
      """;
  private static final String UNKNOWN =
      """
      UPDATE messaging_message SET state = 'UNKNOWN', state_at = ?, due_at = ?, claim = NULL,
        error_code = 'claim lost' WHERE id = ?
      """;
  private static final String LATE =
      """
      SELECT id FROM messaging_message WHERE state = 'WAITING' AND not_after <= ?
      LIMIT ? FOR UPDATE SKIP LOCKED
      """;
  private static final String EXPIRED =
      "UPDATE messaging_message SET state = 'EXPIRED', state_at = ? WHERE id = ?";

  private final Sql sql;
  private final Pace pace;
  private final BatchMoney money;
  private final DailyMoney daily;
  private final Clock clock;

  Claims(Sql sql, Pace pace, BatchMoney money, DailyMoney daily, Clock clock) {
    this.sql = sql;
    this.pace = pace;
    this.money = money;
    this.daily = daily;
    this.clock = clock;
  }

  /// A message that this worker may send.
  ///
  /// @param claim by which it is known to be still ours
  /// @param part what is reserved for it
  record Claimed(UUID id, UUID claim, ContactId to, Purpose purpose, BatchMoney.Part part) {}

  private record Waiting(
      UUID id, ContactId to, Purpose purpose, Optional<UUID> batch, int parts, long price) {}

  /// Claims messages that are due: those that go by themselves first, then those of batches.
  List<Claimed> take(Transport transport, int most) {
    var taken = new ArrayList<>(alone(transport, most));
    if (taken.size() < most) {
      taken.addAll(ofBatches(transport, most - taken.size()));
    }
    return taken;
  }

  /// By themselves, as far as the money of the day goes.
  @Transactional
  List<Claimed> alone(Transport transport, int most) {
    var now = clock.instant();
    var turn = pace.turn(transport, now);
    var taken = new ArrayList<Claimed>();
    for (var one : waiting(ALONE, transport.medium(), now, most)) {
      if (turn.over() || !daily.reserve(one.price())) {
        break;
      }
      turn.take(one.parts());
      taken.add(claim(one, now));
    }
    pace.keep(turn);
    return taken;
  }

  /// Of batches, as far as the money of each goes.
  @Transactional
  List<Claimed> ofBatches(Transport transport, int most) {
    var now = clock.instant();
    var medium = transport.medium();
    var turn = pace.turn(transport, now);
    var taken = new ArrayList<Claimed>();
    for (var batch : money.running(now)) {
      if (taken.size() >= most || turn.over()) {
        break;
      }
      for (var one : waiting(OF_BATCH, medium, batch, now, most - taken.size())) {
        if (turn.over() || !money.reserve(batch, one.price())) {
          break;
        }
        turn.take(one.parts());
        taken.add(claim(one, now));
      }
    }
    pace.keep(turn);
    return taken;
  }

  /// What was claimed and not finished in time: nobody knows whether it was sent. A message that is
  /// being sent right now is held by its sender, and is left alone however long that takes.
  @Transactional
  void giveUpLost() {
    var now = clock.instant();
    for (var id : sql.list(LOST, row -> row.id(1), now, SOME)) {
      sql.change(UNKNOWN, now, now, id);
    }
  }

  /// What was not sent in time is not sent.
  @Transactional
  void expire() {
    var now = clock.instant();
    for (var id : sql.list(LATE, row -> row.id(1), now, SOME)) {
      sql.change(EXPIRED, now, id);
    }
  }

  private List<Waiting> waiting(String select, Object... values) {
    return sql.list(
        select,
        row ->
            new Waiting(
                row.id(1),
                new ContactId(row.id(2)),
                row.one(Purpose.class, 3),
                row.optionalId(4),
                (int) row.number(5),
                row.number(6)),
        values);
  }

  private Claimed claim(Waiting one, Instant now) {
    var claim = UUID.randomUUID();
    sql.change(CLAIM, now, claim, now.plus(LEASE), now, one.id());
    var part = new BatchMoney.Part(one.batch(), one.price());
    return new Claimed(one.id(), claim, one.to(), one.purpose(), part);
  }
}
