package nl.buurtstem;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;

/// One running application for all tests of one JVM: real HTTP on a free port, the real embedded
/// database on an empty data folder, demonstration data. Tests that need their own poll make one.
public final class TestServer {
  /// One for each JVM that runs tests, so that two can run side by side.
  private static final Path HOME =
      Path.of("target", "test-home-" + System.getProperty("buurtstem.test.fork", "1"))
          .toAbsolutePath();

  private static volatile boolean started;

  private final EmbeddedServer server;

  private TestServer() {
    removeData();
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                "buurtstem.home", HOME.toString(),
                "buurtstem.demo", "true",
                // Tests let it run themselves.
                "buurtstem.messaging.worker", "false",
                "micronaut.server.port", "-1"),
            "test");
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
  }

  /// The application that all tests share; started at the first call.
  public static TestServer shared() {
    return Holder.SHARED;
  }

  /// Does something with it, where a test has started it.
  static void ifStarted(Consumer<TestServer> work) {
    if (started) {
      work.accept(shared());
    }
  }

  /// Its address, without a slash at the end.
  public URI uri() {
    return server.getURI();
  }

  /// An address below it.
  public URI uri(String path) {
    return server.getURI().resolve(path);
  }

  /// A part of the running application.
  public <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /// A part of the running application that has a name.
  public <T> T bean(Class<T> type, String name) {
    return server.getApplicationContext().getBean(type, Qualifiers.byName(name));
  }

  /// Its clock.
  public TestClock clock() {
    return bean(TestClock.class);
  }

  /// The folder with its data.
  public Path home() {
    return HOME;
  }

  private static void removeData() {
    var data = HOME.resolve("database").resolve("data"); // the unpacked binaries stay
    if (!Files.exists(data)) {
      return;
    }
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final TestServer SHARED = new TestServer();

    static {
      started = true;
    }
  }
}
