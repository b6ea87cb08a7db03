package nl.buurtstem.messaging.batch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.Sql;

/// What a batch may still spend. A message's price is reserved when it is claimed, so that batches
/// end at their limit and never over it, and given back when it was surely not sent.
@Singleton
public class BatchMoney {
  private static final String RUNNING =
      """
      SELECT id FROM messaging_batch WHERE state = 'RUNNING' AND (any_hour = TRUE OR ?)
      ORDER BY made_at, id
      """;
  private static final String READ =
      "SELECT state, limit_cents, reserved FROM messaging_batch WHERE id = ? FOR UPDATE";
  private static final String RESERVE =
      "UPDATE messaging_batch SET reserved = reserved + ? WHERE id = ?";
  private static final String RETURN =
      "UPDATE messaging_batch SET reserved = GREATEST(0, reserved - ?) WHERE id = ?";
  private static final String LIMIT =
      "UPDATE messaging_batch SET state = 'BATCH_LIMIT' WHERE id = ?";
  private static final String STATE = "SELECT state FROM messaging_batch WHERE id = ?";

  /// Millionths of a euro in a cent.
  static final long CENT = 10_000;

  private final Sql sql;

  BatchMoney(Sql sql) {
    this.sql = sql;
  }

  /// What is reserved for one message.
  ///
  /// @param batch empty for a message by itself, for which nothing is reserved
  /// @param price in millionths of a euro
  public record Part(Optional<UUID> batch, long price) {}

  private record Left(BatchState state, long money) {}

  /// The batches that may be sent now, oldest first.
  public List<UUID> running(Instant now) {
    return sql.list(RUNNING, row -> row.id(1), BatchHours.isDay(now));
  }

  /// Reserves the price of a message; if that does not fit, the batch stands still at its limit.
  public boolean reserve(UUID batch, long price) {
    var left =
        sql.first(
                READ,
                row -> new Left(row.one(BatchState.class, 1), row.number(2) * CENT - row.number(3)),
                batch)
            .orElseThrow();
    if (left.state() != BatchState.RUNNING) {
      return false;
    }
    if (left.money() < price) {
      sql.change(LIMIT, batch);
      return false;
    }
    sql.change(RESERVE, price, batch);
    return true;
  }

  /// Gives back what was reserved for a message that was surely not sent.
  @Transactional
  public void giveBack(Part part) {
    part.batch().ifPresent(batch -> sql.change(RETURN, part.price(), batch));
  }

  /// How the batch of a message stands; running for one by itself.
  public BatchState state(Part part) {
    return part.batch()
        .flatMap(batch -> sql.first(STATE, row -> row.one(BatchState.class, 1), batch))
        .orElse(BatchState.RUNNING);
  }
}
