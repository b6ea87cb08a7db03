package nl.buurtstem.panel;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;

/// What is encrypted in the tables of the panel.
@Factory
final class SealedPanel {
  static final String CODE = "panel-code";
  static final String POSTAL = "panel-postal";

  @Singleton
  @Named(CODE)
  SealedColumn code(Connection connection, Keys keys) {
    return new SealedColumn("panel_invitation", "id", "code", connection, keys);
  }

  @Singleton
  @Named(POSTAL)
  SealedColumn postal(Connection connection, Keys keys) {
    return new SealedColumn("panel_member", "id", "postal_address", connection, keys);
  }
}
