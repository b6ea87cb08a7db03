package nl.buurtstem.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two more copies of the service, as processes of their own on the database of the tests. One is
/// killed without warning (SIGKILL) while both are sending.
class TwoProcessesTest {
  private static final int MESSAGES = 1000;
  private static final int MOST_SECONDS = 180;

  private static final int ROUNDS = 5;

  private final TestServer server = TestServer.shared();
  private final Post post = new Post();
  private final List<Process> copies = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (var copy : copies) {
      copy.destroyForcibly().waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    }
    post.done();
  }

  @Test
  void every_message_is_sent_once_although_one_of_two_copies_is_killed() throws Exception {
    post.done(); // the copies have the machine's clock
    var batch = "two copies " + UUID.randomUUID();
    copies.add(start("one"));
    copies.add(start("other"));
    int messages = 0;
    do {
      for (int i = 0; i < MESSAGES; i++) {
        put(batch + " " + messages++);
      }
      long some = messages - MESSAGES + 100L;
      await(batch, "m.state = 'DELIVERED'", sent -> sent >= some);
    } while (count(batch, "m.state = 'DELIVERED'") == messages); // both are to be busy
    copies.getFirst().destroyForcibly().waitFor();
    await(batch, "m.state = 'WAITING'", waiting -> waiting == 0);

    // What it has in hand it sends, or leaves behind as the killed one did.
    copies.getLast().destroy();
    copies.getLast().waitFor();
    // What was left is looked up, sent where it had not been, and its reports are taken up.
    for (int round = 0; round < ROUNDS; round++) {
      server.clock().advance(Claims.LEASE.plusSeconds(5));
      server.bean(Worker.class).run();
    }

    assertThat(count(batch, "m.state = 'DELIVERED'")).isEqualTo(messages);
    assertThat(count(batch, times("= 1"))).isEqualTo(messages);
  }

  private static String times(String comparison) {
    return "(SELECT COUNT(*) FROM messaging_simulated s WHERE s.message_id = m.id) " + comparison;
  }

  private void put(String key) {
    var message = post.message(key, Numbers.fresh(), "Dag", Purpose.REPLY, Optional.empty());
    server.bean(Outbox.class).put(message);
  }

  private long count(String batch, String condition) {
    return post.number(
        "SELECT COUNT(*) FROM messaging_message m WHERE m.message_key LIKE ? AND " + condition,
        batch + " %");
  }

  private void await(String batch, String condition, LongPredicate enough)
      throws InterruptedException {
    for (int tenth = 0; tenth < MOST_SECONDS * 10; tenth++) {
      if (enough.test(count(batch, condition))) {
        return;
      }
      assertThat(copies.getLast().isAlive()).as(() -> read(log("other"))).isTrue();
      Thread.sleep(100);
    }
    throw new IllegalStateException("not in time; log of a copy: " + read(log("other")));
  }

  private Process start(String name) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "nl.buurtstem.Application");
    var account = new Properties();
    try (var reader = Files.newBufferedReader(clientFile())) {
      account.load(reader);
    }
    var environment = builder.environment();
    environment.keySet().removeIf(one -> one.startsWith("BUURTSTEM_"));
    environment.put("BUURTSTEM_HOME", server.home().toString());
    environment.put(
        "BUURTSTEM_DATASOURCE_URL",
        "jdbc:mysql://127.0.0.1:%s/buurtstem?sslMode=DISABLED&allowPublicKeyRetrieval=true"
            .formatted(account.getProperty("port")));
    environment.put("BUURTSTEM_DATASOURCE_USERNAME", account.getProperty("user"));
    environment.put("BUURTSTEM_DATASOURCE_PASSWORD", account.getProperty("password"));
    environment.put("BUURTSTEM_SMS_DAILY_LIMIT", "100000000"); // all go outside a batch
    environment.put("MICRONAUT_SERVER_PORT", "-1");
    builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
    return builder.start();
  }

  private Path clientFile() throws IOException {
    try (var files = Files.walk(server.home().resolve("database"), 1)) {
      return files
          .filter(file -> file.getFileName().toString().equals("client.cnf"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Path log(String name) {
    return Path.of("target", "copy-" + name + ".log").toAbsolutePath();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
