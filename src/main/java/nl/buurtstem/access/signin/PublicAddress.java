package nl.buurtstem.access.signin;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import nl.buurtstem.platform.Settings;

/// The address of this installation, for links that people open elsewhere. Never what a request
/// says it was sent to, which anybody can make up.
@Singleton
public final class PublicAddress {
  private final Settings settings;
  private final BeanProvider<EmbeddedServer> server;

  PublicAddress(Settings settings, BeanProvider<EmbeddedServer> server) {
    this.settings = settings;
    this.server = server;
  }

  /// A page below it.
  public String of(String path) {
    var base = settings.publicUrl();
    return (base == null ? "http://localhost:" + server.get().getPort() : base) + path;
  }
}
