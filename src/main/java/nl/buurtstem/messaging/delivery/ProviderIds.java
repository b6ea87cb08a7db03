package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.platform.sql.Sql;

/// Which message of the outbox is which one of the provider's.
@Singleton
class ProviderIds {
  /// Whoever is sending it right now holds it: then this waits until the answer is stored.
  private static final String SETTLE =
      """
      UPDATE messaging_message SET state = 'SENT', state_at = ?, error_code = NULL, claim = NULL,
        provider_id = ?
      WHERE id = ? AND provider_id IS NULL AND state IN ('UNKNOWN', 'CLAIMED')
      """;

  private static final String WITHOUT_PRICE =
      """
      SELECT provider_id FROM messaging_message
      WHERE medium = 'SMS' AND actual_price IS NULL AND state_at >= ? AND state_at < ?
        AND state IN ('SENT', 'DELIVERED') AND provider_id IS NOT NULL
      ORDER BY state_at LIMIT ?
      """;

  private final Sql sql;
  private final Clock clock;

  ProviderIds(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The provider says that it has a message of which nobody knew whether it had.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void settle(UUID ours, String providerId) {
    sql.change(SETTLE, clock.instant(), providerId, ours);
  }

  @Transactional(readOnly = true)
  List<String> withoutPrice(Instant from, Instant until, int most) {
    return sql.list(WITHOUT_PRICE, row -> row.text(1), from, until, most);
  }
}
