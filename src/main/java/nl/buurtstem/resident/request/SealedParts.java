package nl.buurtstem.resident.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What is encrypted of requests.
@Factory
final class SealedParts {
  static final String REACH = "requestReach";
  static final String WORDS = "requestWords";
  private static final String TABLE = "resident_request";
  private static final String ROW = "id";

  @Singleton
  @Named(REACH)
  SealedColumn reach(Connection connection, Keys keys) {
    return new SealedColumn(TABLE, ROW, "reach", connection, keys);
  }

  @Singleton
  @Named(WORDS)
  SealedColumn words(Connection connection, Keys keys) {
    return new SealedColumn(TABLE, ROW, "words", connection, keys);
  }
}
