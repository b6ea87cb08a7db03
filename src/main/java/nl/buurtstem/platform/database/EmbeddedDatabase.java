package nl.buurtstem.platform.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;

/// Starts our own database where no other is configured. The datasource's address is then only a
/// sign, which is replaced before the first connection is made; the server is stopped after the
/// last one is closed.
@Singleton
final class EmbeddedDatabase
    implements BeanCreatedEventListener<DatasourceConfiguration>,
        BeanDestroyedEventListener<DatasourceFactory> {
  private static final String SIGN = "jdbc:mysql://embedded";
  private final Settings settings;
  private @Nullable MariaDbServer server;

  EmbeddedDatabase(Settings settings) {
    this.settings = settings;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var datasource = event.getBean();
    if (SIGN.equals(datasource.getUrl())) {
      try {
        server = MariaDbServer.start(settings.homeFolder().resolve("database"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      datasource.setUrl(server.account().url());
      datasource.setUsername(MariaDbAccount.NAME);
      datasource.setPassword(server.account().password());
    }
    return datasource;
  }

  @Override
  public void onDestroyed(BeanDestroyedEvent<DatasourceFactory> event) {
    if (server != null) {
      server.stop();
    }
  }
}
