package nl.buurtstem.messaging.batch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.Sql;

/// Batches of which the messages are put in bit by bit, by whoever makes them. What is in one is
/// sent meanwhile.
@Singleton
public class BatchFilling {
  private static final String EXPECT = "UPDATE messaging_batch SET expected = ? WHERE id = ?";
  private static final String COMPLETE =
      "UPDATE messaging_batch SET expected = NULL WHERE id = ? AND expected IS NOT NULL";
  private static final String HOLD = "SELECT state FROM messaging_batch WHERE id = ? FOR UPDATE";
  private static final String PROGRESS =
      """
      SELECT (SELECT COUNT(*) FROM messaging_message m WHERE m.batch_id = b.id), b.expected
      FROM messaging_batch b
      WHERE b.id = ? AND b.expected IS NOT NULL AND b.state <> 'STOPPED'
      """;

  private final Sql sql;

  BatchFilling(Sql sql) {
    this.sql = sql;
  }

  /// How far it is.
  ///
  /// @param ready how many messages are in it
  /// @param expected how many there will be, or a few fewer
  public record Progress(long ready, long expected) {}

  /// So many messages are to come, within the caller's transaction.
  @Transactional
  public void expect(UUID batch, int messages) {
    sql.change(EXPECT, messages, batch);
  }

  /// Whether messages may be put in: until the transaction ends nobody stops it.
  @Transactional
  public boolean hold(UUID batch) {
    return sql.first(HOLD, row -> row.one(BatchState.class, 1), batch)
        .filter(state -> state != BatchState.STOPPED)
        .isPresent();
  }

  /// No message is to come any more.
  @Transactional
  public void complete(UUID batch) {
    sql.change(COMPLETE, batch);
  }

  /// How far it is; empty when all are there.
  @Transactional(readOnly = true)
  public Optional<Progress> progress(UUID batch) {
    return sql.first(PROGRESS, row -> new Progress(row.number(1), row.number(2)), batch);
  }
}
