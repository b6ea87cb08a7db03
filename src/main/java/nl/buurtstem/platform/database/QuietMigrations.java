package nl.buurtstem.platform.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.liquibase.LiquibaseConfigurationProperties;
import jakarta.inject.Singleton;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import liquibase.Scope;
import liquibase.ui.ConsoleUIService;

/// Keeps Liquibase's running commentary off the console, where whoever starts the service looks for
/// the address. What goes wrong is thrown and logged all the same.
@Singleton
final class QuietMigrations implements BeanCreatedEventListener<LiquibaseConfigurationProperties> {

  @Override
  public LiquibaseConfigurationProperties onCreated(
      BeanCreatedEvent<LiquibaseConfigurationProperties> event) {
    if (Scope.getCurrentScope().getUI() instanceof ConsoleUIService console) {
      console.setOutputStream(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    return event.getBean();
  }
}
