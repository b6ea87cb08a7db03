package nl.buurtstem.platform;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Where people reach the service: for links that they open elsewhere and for what is printed on
/// paper. Never taken from a request, which can say anything.
@Singleton
public final class PublicAddress {
  private final Settings settings;
  private final BeanProvider<EmbeddedServer> server;

  PublicAddress(Settings settings, BeanProvider<EmbeddedServer> server) {
    this.settings = settings;
    this.server = server;
  }

  /// The address without a slash at the end; empty where none is set, except in a demonstration,
  /// which is reached on its own machine.
  public Optional<String> base() {
    return settings.demo() && settings.publicUrl() == null
        ? Optional.of(local(server.get().getPort()))
        : Optional.ofNullable(settings.publicUrl());
  }

  /// A page below it; below this machine's own address where none is set.
  public String of(String path) {
    return base().orElseGet(() -> local(server.get().getPort())) + path;
  }

  /// The address on this machine, where no other was set.
  public static String local(int port) {
    return "http://localhost:" + port;
  }
}
