import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.buurtstem.Application;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.delivery.Worker;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;

/// Sends an outbox empty with two copies of the service on one database: this process and another.
/// Nothing leaves the machine (the simulator), and the pace of the sender is taken away all the
/// time, so what is measured is claiming, handing over and storing the report.
///
/// `BUURTSTEM_HOME=<an empty directory> java -cp target/buurtstem.jar deploy/bench/Outbound.java
/// 20000`. Its last line on standard output is JSON, after what the service says at its start; it
/// ends with 1 when a message was not sent exactly once. `-Dwait=60` is how many seconds the other
/// copy has to start.
final class Outbound {
  private static final String KEY = "bench-outbound ";
  private static final int AT_ONCE = 250;

  private final ApplicationContext copy;
  private final TransactionOperations<Connection> transactions;

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  private Outbound(ApplicationContext copy) {
    this.copy = copy;
    this.transactions = copy.getBean(TransactionOperations.class);
  }

  public static void main(String[] arguments) throws Exception {
    int many = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
    var settings = Map.<String, Object>of("buurtstem.messaging.worker", "false");
    boolean right;
    try (var copy =
        Micronaut.build(new String[0])
            .banner(false)
            .mainClass(Application.class)
            .properties(settings)
            .start()) {
      right = new Outbound(copy).run(many);
    }
    System.exit(right ? 0 : 1);
  }

  private boolean run(int many) throws IOException, InterruptedException {
    for (int from = 0; from < many; from += AT_ONCE) {
      put(from, Math.min(many, from + AT_ONCE));
    }
    var other = other();
    try {
      Thread.sleep(Duration.ofSeconds(Integer.getInteger("wait", 60))); // it starts meanwhile
      return measure(many, other);
    } finally {
      other.destroy();
      other.waitFor();
    }
  }

  private boolean measure(int many, Process other) throws InterruptedException {
    var hurry = Thread.startVirtualThread(this::withoutPace);
    long begin = System.nanoTime();
    change("UPDATE messaging_message SET due_at = made_at WHERE message_key LIKE '" + KEY + "%'");
    int here = 0;
    while (count("state IN ('WAITING', 'CLAIMED', 'SENT')") > 0 && other.isAlive()) {
      here += copy.getBean(Worker.class).run();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    hurry.interrupt();
    long once =
        count(
            "state = 'DELIVERED' AND (SELECT COUNT(*) FROM messaging_simulated s"
                + " WHERE s.message_id = messaging_message.id) = 1");
    System.out.printf(
        Locale.ROOT,
        "{\"what\":\"outbound\",\"messages\":%d,\"sentOnce\":%d,\"byThisCopy\":%d,\"seconds\":%.1f,"
            + "\"perSecond\":%.1f}%n",
        many,
        once,
        here,
        seconds,
        many / seconds);
    return once == many;
  }

  private void put(int from, int to) {
    var now = Instant.now();
    transactions.executeWrite(_ -> {
      for (int i = from; i < to; i++) {
        var number = new PhoneNumber("+3165%07d".formatted(i));
        copy.getBean(Outbox.class)
            .put(
                new NewMessage(
                    KEY + i,
                    copy.getBean(Contacts.class).remember(number),
                    Medium.SMS,
                    Purpose.REPLY,
                    "nl",
                    Optional.empty(),
                    "Dag",
                    Optional.empty(),
                    now.plus(Duration.ofHours(5)),
                    now.plus(Duration.ofHours(9))));
      }
      return to;
    });
  }

  private void withoutPace() {
    try {
      while (true) {
        change("UPDATE messaging_sender SET busy_until = '2000-01-01'");
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void change(String sql) {
    transactions.executeWrite(status -> {
      try (var change = status.getConnection().createStatement()) {
        return change.executeUpdate(sql);
      }
    });
  }

  private long count(String condition) {
    return transactions.executeRead(status -> {
      try (var select = status.getConnection().createStatement();
          var rows =
              select.executeQuery(
                  "SELECT COUNT(*) FROM messaging_message WHERE message_key LIKE '"
                      + KEY
                      + "%' AND "
                      + condition)) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }

  /// The other copy: the service as it is, on the same database.
  private static Process other() throws IOException {
    var home = Path.of(System.getenv("BUURTSTEM_HOME"));
    var account = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("database").resolve("client.cnf"))) {
      account.load(reader);
    }
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "nl.buurtstem.Application");
    var url = "jdbc:mysql://127.0.0.1:%s/buurtstem?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    builder
        .environment()
        .putAll(
            Map.of(
                "BUURTSTEM_DATASOURCE_URL", url.formatted(account.getProperty("port")),
                "BUURTSTEM_DATASOURCE_USERNAME", account.getProperty("user"),
                "BUURTSTEM_DATASOURCE_PASSWORD", account.getProperty("password"),
                "BUURTSTEM_SMS_DAILY_LIMIT", "100000000", // all go outside a batch
                "MICRONAUT_SERVER_PORT", "-1"));
    builder.environment().remove("BUURTSTEM_DEMO");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("other.log").toFile())
        .start();
  }
}
