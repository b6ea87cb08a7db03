package nl.buurtstem.platform.start;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.Objects;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// Refuses to start with settings that would harm residents, before anything is sent to a database
/// or anybody can reach the service.
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SafeStart implements BeanCreatedEventListener<DatasourceConfiguration> {
  private final Settings settings;
  private final Keys keys;

  SafeStart(Settings settings, Keys keys) {
    this.settings = settings;
    this.keys = keys;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var datasource = event.getBean();
    var unsafe =
        UnsafeSettings.in(
            settings,
            keys,
            Objects.requireNonNullElse(datasource.getUrl(), ""),
            Objects.requireNonNullElse(datasource.getPassword(), ""),
            System.getProperties());
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException(
          "Buurtstem start niet, want dit is niet veilig:\n- " + String.join("\n- ", unsafe));
    }
    return datasource;
  }
}
