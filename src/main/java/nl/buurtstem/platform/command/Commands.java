package nl.buurtstem.platform.command;

import io.micronaut.context.ApplicationContext;

/// How the sub-commands of the jar reach the application's parts.
public final class Commands {
  /// The environment that tells a command from the service.
  public static final String ENVIRONMENT = "command";

  private Commands() {}

  /// The application without its server. Where a service runs on the same home folder, its database
  /// is used; nothing needs to be stopped.
  public static ApplicationContext context() {
    return ApplicationContext.run(ENVIRONMENT);
  }
}
