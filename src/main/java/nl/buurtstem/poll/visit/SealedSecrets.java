package nl.buurtstem.poll.visit;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What leads to answers, sealed.
@Factory
class SealedSecrets {
  static final String HAND_OVER = "poll-hand-over";

  @Singleton
  @Named(HAND_OVER)
  SealedColumn handOver(Connection connection, Keys keys) {
    return new SealedColumn("poll_hand_over", "code_hash", "secret", connection, keys);
  }
}
