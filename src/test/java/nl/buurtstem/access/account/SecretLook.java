package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;

/// What the app of an account was given: a test's own phone.
@Singleton
public class SecretLook {
  private final FactorStore store;

  SecretLook(FactorStore store) {
    this.store = store;
  }

  @Transactional
  public byte[] secret(UUID account) throws SQLException {
    return store.find(account).flatMap(FactorStore.Row::secret).orElseThrow();
  }
}
