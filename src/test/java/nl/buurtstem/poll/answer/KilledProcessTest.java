package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The service as a process of its own, killed without warning (SIGKILL) right after a receipt:
/// what was acknowledged is there afterwards, once.
class KilledProcessTest {
  private static final Path HOME = Path.of("target", "killed-home").toAbsolutePath();
  private static final Path LOG = Path.of("target", "killed-home.log").toAbsolutePath();
  private static final Pattern RECEIPT = Pattern.compile("<code>([A-Z0-9-]{14})</code>");
  private static final String POLL = "/nl/peiling/leefbaarheid-bench";
  private static final int MOST_SECONDS = 300;

  private final int port = freePort();
  private final URI address = URI.create("http://127.0.0.1:" + port);
  private Process service = startEmpty();

  @AfterEach
  void stop() throws Exception {
    service.destroy();
    assertThat(service.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_receipt_outlives_a_process_that_is_killed_right_after_it() throws Exception {
    var browser = new Browser(address);
    browser.open(POLL + "/invullen");
    var thanks =
        browser.post(POLL + "/invullen", "wijk", "w1", "leefbaar", "8", "plek", "het park");
    var receipt = receipt(thanks.html());

    service.destroyForcibly().waitFor();
    service = start();

    assertThat(receipt(browser.open(POLL + "/bedankt").html())).isEqualTo(receipt);
    assertThat(stored()).isEqualTo("1");
  }

  private static String receipt(String html) {
    var match = RECEIPT.matcher(html);
    assertThat(match.find()).as(html).isTrue();
    return match.group(1);
  }

  private static String stored() throws Exception {
    var query =
        new ProcessBuilder(
            "deploy/query.sh",
            "SELECT COUNT(*) FROM poll_response r JOIN poll p ON p.id = r.poll_id WHERE p.slug ="
                + " 'leefbaarheid-bench' AND JSON_VALUE(r.answers, '$.leefbaar') = 8 AND NOT"
                + " r.simulated");
    query.environment().put("BUURTSTEM_HOME", HOME.toString());
    var process = query.start();
    var output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  private Process startEmpty() {
    try {
      removeData();
      prepareHome();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return start();
  }

  private static void removeData() throws IOException {
    var data = HOME.resolve("database").resolve("data");
    if (Files.exists(data)) {
      try (var files = Files.walk(data)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Process start() {
    try {
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "nl.buurtstem.Application");
      var environment = builder.environment();
      environment.keySet().removeIf(name -> name.startsWith("BUURTSTEM_DATASOURCE"));
      environment.put("BUURTSTEM_HOME", HOME.toString());
      environment.put("BUURTSTEM_DEMO", "true");
      environment.put("BUURTSTEM_EXTRA_POLLS", Path.of("deploy/bench").toAbsolutePath().toString());
      environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
      builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
      var process = builder.start();
      awaitUp(process);
      return process;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The unpacked database is that of the shared application: unpacking once is enough.
  private static void prepareHome() throws IOException {
    var database = TestServer.shared().home().resolve("database");
    Files.createDirectories(HOME.resolve("database"));
    try (var files = Files.list(database)) {
      for (var binaries :
          files.filter(file -> file.getFileName().toString().startsWith("mariadb-")).toList()) {
        var here = HOME.resolve("database").resolve(binaries.getFileName());
        if (!Files.exists(here)) {
          Files.createSymbolicLink(here, binaries);
        }
      }
    }
  }

  private void awaitUp(Process process) throws IOException, InterruptedException {
    var health =
        HttpRequest.newBuilder(address.resolve("/health")).timeout(Duration.ofSeconds(10)).build();
    try (var client = HttpClient.newHttpClient()) {
      for (int second = 0; second < MOST_SECONDS * 4; second++) {
        assertThat(process.isAlive()).as(() -> read(LOG)).isTrue();
        try {
          if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (ConnectException | HttpTimeoutException notYet) {
          assertThat(notYet).isNotNull();
        }
        Thread.sleep(250);
      }
    }
    throw new IllegalStateException("the service does not answer: " + read(LOG));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
