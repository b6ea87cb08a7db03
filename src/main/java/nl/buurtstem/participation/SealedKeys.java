package nl.buurtstem.participation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// The two keys of each matter, sealed, so that they can be sealed anew under a later master key.
@Factory
class SealedKeys {
  static final String ELIGIBILITY = "participation-eligibility";
  static final String LOCATION = "participation-location";
  private static final String TABLE = "participation_key";
  private static final String ROW = "matter_id";

  @Singleton
  @Named(ELIGIBILITY)
  SealedColumn eligibility(Connection connection, Keys keys) {
    return new SealedColumn(TABLE, ROW, "eligibility", connection, keys);
  }

  @Singleton
  @Named(LOCATION)
  SealedColumn location(Connection connection, Keys keys) {
    return new SealedColumn(TABLE, ROW, "location", connection, keys);
  }
}
