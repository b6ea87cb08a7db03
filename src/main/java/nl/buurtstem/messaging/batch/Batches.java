package nl.buurtstem.messaging.batch;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Prices;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.text.SmsLength;

/// Many messages that belong together, with a limit to what they may cost. They go by day only, and
/// stop before the limit.
@Singleton
public class Batches {
  private static final String INSERT =
      """
      INSERT INTO messaging_batch (id, name, state, limit_cents, reserved, made_by, made_at)
      VALUES (?, ?, 'RUNNING', ?, 0, ?, ?)
      """;
  private static final String MOVE =
      "UPDATE messaging_batch SET state = ? WHERE id = ? AND state IN (?, ?)";
  private static final String CANCEL =
      """
      UPDATE messaging_message SET state = 'CANCELLED', state_at = ?
      WHERE batch_id = ? AND state = 'WAITING'
      """;
  private static final String OF_BATCH =
      """
      SELECT language, COUNT(*), SUM(parts), SUM(price), MAX(forcing) FROM messaging_message
      WHERE batch_id = ? AND medium = 'SMS' GROUP BY language ORDER BY COUNT(*) DESC, language
      """;
  private static final String LIMIT =
      """
      UPDATE messaging_batch SET limit_cents = ? WHERE id = ? AND reserved <= ? AND state <> 'STOPPED'
      """;

  private static final String STATES = "SELECT id, state FROM messaging_message WHERE batch_id = ?";
  private static final String CANCELLED =
      "SELECT message_key FROM messaging_message WHERE batch_id = ? AND state = 'CANCELLED'";
  private static final String ANY_HOUR =
      """
      UPDATE messaging_batch SET any_hour = TRUE
      WHERE id = ? AND any_hour = FALSE AND state <> 'STOPPED'
      """;
  private static final String STANDING =
      """
      SELECT b.id, b.state, b.any_hour, b.expected IS NOT NULL
        OR EXISTS (SELECT 1 FROM messaging_message m
          WHERE m.batch_id = b.id AND m.state IN ('WAITING', 'CLAIMED', 'UNKNOWN'))
      FROM messaging_batch b WHERE b.id IN
      """;

  private final Sql sql;
  private final Prices prices;
  private final BatchHours hours;
  private final BeanProvider<BatchListener> listeners;
  private final AuditLog audit;
  private final Clock clock;

  Batches(
      Sql sql,
      Prices prices,
      BatchHours hours,
      BeanProvider<BatchListener> listeners,
      AuditLog audit,
      Clock clock) {
    this.sql = sql;
    this.prices = prices;
    this.hours = hours;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes a batch. Messages that are put into it are sent from now on.
  @Transactional
  public UUID open(NewBatch batch) {
    var id = UUID.randomUUID();
    sql.change(INSERT, id, batch.name(), batch.limitCents(), batch.by(), clock.instant());
    var limit = "ten hoogste " + batch.limitCents() + " cent";
    audit.record(batch.by(), "messages.batch_opened", id.toString(), limit);
    return id;
  }

  /// Halts it: what was not handed over waits.
  ///
  /// @return whether it was running
  @Transactional
  public boolean pause(UUID batch, String by) {
    return move(batch, by, BatchState.PAUSED, BatchState.RUNNING, BatchState.BATCH_LIMIT);
  }

  /// Lets it go on, also when it stood at its limit: then it goes on if that was raised.
  @Transactional
  public boolean resume(UUID batch, String by) {
    return move(batch, by, BatchState.RUNNING, BatchState.PAUSED, BatchState.BATCH_LIMIT);
  }

  /// Ends it: what was not handed over is never sent.
  @Transactional
  public boolean stop(UUID batch, String by) {
    boolean moved =
        sql.change(
                "UPDATE messaging_batch SET state = 'STOPPED' WHERE id = ? AND state <> 'STOPPED'",
                batch)
            > 0;
    if (moved) {
      sql.change(CANCEL, clock.instant(), batch);
      listeners.stream().forEach(listener -> listener.stopped(batch));
      record(batch, by, BatchState.STOPPED);
    }
    return moved;
  }

  /// Changes what it may cost. One that stood at its limit goes on.
  ///
  /// @return false when more than that is spent already, or it was stopped
  @Transactional
  public boolean limit(UUID batch, long cents, String by) {
    boolean changed = sql.change(LIMIT, cents, batch, cents * BatchMoney.CENT) > 0;
    if (changed) {
      audit.record(by, "messages.batch_limit", batch.toString(), cents + " cent");
      move(batch, by, BatchState.RUNNING, BatchState.BATCH_LIMIT, BatchState.BATCH_LIMIT);
    }
    return changed;
  }

  /// Lets it go in the evening and at night too.
  ///
  /// @return false where it may not, did so before, or was stopped
  @Transactional
  public boolean atAnyHour(UUID batch, String by) {
    boolean changed = hours.mayOverrule() && sql.change(ANY_HOUR, batch) > 0;
    if (changed) {
      audit.record(by, "messages.batch_any_hour", batch.toString(), "");
    }
    return changed;
  }

  /// How it stands; empty when there is none such.
  @Transactional(readOnly = true)
  public Optional<BatchStanding> standing(UUID batch) {
    return Optional.ofNullable(standings(List.of(batch)).get(batch));
  }

  /// How each of these stands; one that does not exist is left out.
  @Transactional(readOnly = true)
  public Map<UUID, BatchStanding> standings(Collection<UUID> all) {
    var standings = new HashMap<UUID, BatchStanding>();
    if (!all.isEmpty()) {
      boolean day = hours.isDay();
      sql.list(
          STANDING + "(" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")",
          row ->
              standings.put(
                  row.id(1),
                  BatchStanding.of(row.one(BatchState.class, 2), row.yes(4), row.yes(3) || day)),
          all.toArray());
    }
    return standings;
  }

  /// How far each message of it is, by id.
  @Transactional(readOnly = true)
  public Map<UUID, DeliveryState> states(UUID batch) {
    var states = new HashMap<UUID, DeliveryState>();
    sql.list(STATES, row -> states.put(row.id(1), row.one(DeliveryState.class, 2)), batch);
    return states;
  }

  /// The keys of its messages that were cancelled.
  @Transactional(readOnly = true)
  public List<String> cancelled(UUID batch) {
    return sql.list(CANCELLED, row -> row.text(1), batch);
  }

  /// What messages would cost: texts x people x parts x price, for each language.
  public Quote quote(Collection<Planned> planned) {
    var lines = new LinkedHashMap<String, List<Quote.Line>>();
    for (var one : planned) {
      lines.computeIfAbsent(one.language(), _ -> new ArrayList<>()).add(line(one));
    }
    return new Quote(lines.values().stream().map(Batches::sum).toList());
  }

  /// What the text messages of a batch cost by the price list, for each language; e-mail costs
  /// nothing and is not in it.
  @Transactional
  public Quote quote(UUID batch) {
    return new Quote(
        sql.list(
            OF_BATCH,
            row ->
                new Quote.Line(
                    row.text(1), row.number(2), row.number(3), row.optionalText(5), row.number(4)),
            batch));
  }

  private Quote.Line line(Planned one) {
    var lengths = one.texts().stream().map(SmsLength::of).toList();
    long parts = lengths.stream().mapToLong(SmsLength::parts).sum() * one.people();
    var forcing = lengths.stream().flatMap(length -> length.forcing().stream()).findFirst();
    long price = parts * prices.perPart(one.country());
    return new Quote.Line(one.language(), one.people(), parts, forcing, price);
  }

  private static Quote.Line sum(List<Quote.Line> lines) {
    return new Quote.Line(
        lines.getFirst().language(),
        lines.stream().mapToLong(Quote.Line::people).sum(),
        lines.stream().mapToLong(Quote.Line::parts).sum(),
        lines.stream().flatMap(line -> line.forcing().stream()).findFirst(),
        lines.stream().mapToLong(Quote.Line::millionths).sum());
  }

  private boolean move(UUID batch, String by, BatchState to, BatchState from, BatchState alsoFrom) {
    boolean moved = sql.change(MOVE, to, batch, from, alsoFrom) > 0;
    if (moved) {
      record(batch, by, to);
    }
    return moved;
  }

  private void record(UUID batch, String by, BatchState state) {
    audit.record(
        by, "messages.batch_" + state.name().toLowerCase(Locale.ROOT), batch.toString(), "");
  }
}
