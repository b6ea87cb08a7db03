package nl.buurtstem;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After each class of tests the clock of the shared application is the machine's again, so that
/// none depends on which came before it. JUnit finds it by itself.
public final class OwnTime implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    TestServer.ifStarted(server -> server.clock().reset());
  }
}
