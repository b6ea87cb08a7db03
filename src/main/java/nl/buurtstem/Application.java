package nl.buurtstem;

import io.micronaut.runtime.Micronaut;

/// Starts Buurtstem.
public final class Application {
  private Application() {}

  /// Starts the server and blocks until it is stopped.
  public static void main(String[] args) {
    Micronaut.build(args).banner(false).mainClass(Application.class).start();
  }
}
