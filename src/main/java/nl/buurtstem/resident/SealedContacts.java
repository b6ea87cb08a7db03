package nl.buurtstem.resident;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// The addresses, sealed, so that they can be sealed anew under a later master key.
@Factory
class SealedContacts {
  static final String ADDRESS = "resident-address";

  @Singleton
  @Named(ADDRESS)
  SealedColumn address(Connection connection, Keys keys) {
    return new SealedColumn("resident_contact", "id", "address", connection, keys);
  }
}
