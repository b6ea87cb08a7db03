package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestClock;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.Transports;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;

/// What the tests of messaging share: messages, a worker with a provider of the test, and a look at
/// what became of them. It is noon in Amsterdam.
public final class Post {
  private final TestServer server = TestServer.shared();
  private final Outbox outbox = server.bean(Outbox.class);
  private final Contacts contacts = server.bean(Contacts.class);
  private final Sql sql = server.bean(Sql.class);

  public final ScriptedTransport transport = new ScriptedTransport();

  public Post() {
    server.clock().set(noon());
    // Another test was later in the day.
    inside(() -> sql.change("UPDATE messaging_sender SET busy_until = '2000-01-01'"));
  }

  public void done() {
    server.clock().reset();
  }

  public static Instant noon() {
    return TestClock.tomorrowAtNoon();
  }

  public Worker worker() {
    return new Worker(
        server.bean(Claims.class),
        server.bean(Sending.class),
        server.bean(Unclear.class),
        server.bean(Deliveries.class),
        new Transports(List.of(transport)));
  }

  /// What waits is claimed, then something happens, and only then it is sent.
  public void sendAfter(Runnable meanwhile) {
    var claimed = server.bean(Claims.class).take(transport, 1000);
    meanwhile.run();
    claimed.forEach(one -> server.bean(Sending.class).send(one, transport));
  }

  public UUID put(PhoneNumber to, String text) {
    return put(to, text, Purpose.REPLY, Optional.empty());
  }

  public UUID put(PhoneNumber to, String text, Purpose purpose, Optional<UUID> batch) {
    return outbox.put(message("test " + UUID.randomUUID(), to, text, purpose, batch));
  }

  /// A text message that may go from now on, for six hours.
  public NewMessage message(
      String key, PhoneNumber to, String text, Purpose purpose, Optional<UUID> batch) {
    var now = server.clock().instant();
    return new NewMessage(
        key,
        contacts.remember(to),
        Medium.SMS,
        purpose,
        "nl",
        Optional.empty(),
        text,
        batch,
        now.minusSeconds(1),
        now.plus(Duration.ofHours(6)));
  }

  public DeliveryState state(UUID message) {
    return DeliveryState.valueOf(text("SELECT state FROM messaging_message WHERE id = ?", message));
  }

  public String code(UUID message) {
    return text("SELECT COALESCE(error_code, '') FROM messaging_message WHERE id = ?", message);
  }

  public String text(String select, UUID id) {
    return inside(() -> sql.first(select, row -> row.text(1), id).orElseThrow());
  }

  public long number(String select, Object... values) {
    return inside(() -> sql.number(select, values));
  }

  /// Something that needs a transaction.
  public interface Work<T> {
    T run();
  }

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  public <T> T inside(Work<T> work) {
    TransactionOperations<Connection> transactions = server.bean(TransactionOperations.class);
    return transactions.executeWrite(_ -> work.run());
  }
}
