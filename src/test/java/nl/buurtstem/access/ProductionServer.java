package nl.buurtstem.access;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.TestClock;
import nl.buurtstem.TestServer;

/// A second application that is no demonstration: on an empty database beside the shared one, in
/// the same database server. The shared application keeps running.
public final class ProductionServer implements AutoCloseable {
  private final EmbeddedServer server;

  /// @param database its name; begins with `buurtstem_`
  /// @param settings beside the usual ones
  public ProductionServer(String database, Map<String, Object> settings) {
    var shared = TestServer.shared().bean(DatasourceConfiguration.class);
    var all = new HashMap<String, Object>(settings);
    all.put("buurtstem.home", TestServer.shared().home().toString());
    all.put("buurtstem.demo", "false");
    all.put("micronaut.server.port", "-1");
    all.put(
        "datasources.default.url",
        shared.getUrl().replace("/buurtstem?", "/" + database + "?createDatabaseIfNotExist=true&"));
    all.put("datasources.default.username", shared.getUsername());
    all.put("datasources.default.password", shared.getPassword());
    server = ApplicationContext.run(EmbeddedServer.class, all, "test");
  }

  public URI uri() {
    return server.getURI();
  }

  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return server.getApplicationContext().getBeansOfType(type);
  }

  public TestClock clock() {
    return bean(TestClock.class);
  }

  @Override
  public void close() {
    server.stop();
  }
}
