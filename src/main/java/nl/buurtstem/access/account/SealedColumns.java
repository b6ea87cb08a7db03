package nl.buurtstem.access.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What is encrypted in the tables of accounts.
@Factory
final class SealedColumns {
  private final Connection connection;
  private final Keys keys;

  SealedColumns(Connection connection, Keys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  @Singleton
  @Named("idToken")
  SealedColumn idToken() {
    return new SealedColumn("staff_session", "token_hash", "id_token", connection, keys);
  }

  @Singleton
  @Named("secret")
  SealedColumn secret() {
    return new SealedColumn("staff_second_factor", "account_id", "secret", connection, keys);
  }

  @Singleton
  @Named("pending")
  SealedColumn pending() {
    return new SealedColumn("staff_second_factor", "account_id", "pending", connection, keys);
  }
}
