package nl.buurtstem.messaging.simulator;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// The simulated texts, sealed.
@Factory
class SealedSimulation {
  static final String BODY = "simulated-body";

  @Singleton
  @Named(BODY)
  SealedColumn body(Connection connection, Keys keys) {
    return new SealedColumn("messaging_simulated", "id", "body", connection, keys);
  }
}
