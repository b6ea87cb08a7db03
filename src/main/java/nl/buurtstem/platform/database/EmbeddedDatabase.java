package nl.buurtstem.platform.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.configuration.jdbc.hikari.DatasourceFactory;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.event.BeanDestroyedEvent;
import io.micronaut.context.event.BeanDestroyedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.command.Commands;
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
  private final Environment environment;
  private @Nullable MariaDbServer server;

  EmbeddedDatabase(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var datasource = event.getBean();
    if (SIGN.equals(datasource.getUrl())) {
      try {
        var reached = reach(settings.homeFolder().resolve("database"));
        datasource.setUrl(reached.url());
        datasource.setUsername(MariaDbAccount.NAME);
        datasource.setPassword(reached.password());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return datasource;
  }

  /// A command works beside a service that runs; a second service does not.
  private MariaDbAccount reach(Path folder) throws IOException {
    if (environment.getActiveNames().contains(Commands.ENVIRONMENT)) {
      var running = RunningDatabase.in(folder);
      if (running.isPresent()) {
        return running.get();
      }
    }
    var started = MariaDbServer.start(folder);
    server = started;
    return started.account();
  }

  @Override
  public void onDestroyed(BeanDestroyedEvent<DatasourceFactory> event) {
    if (server != null) {
      server.stop();
    }
  }
}
