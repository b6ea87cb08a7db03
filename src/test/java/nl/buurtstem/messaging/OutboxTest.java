package nl.buurtstem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final TestServer server = TestServer.shared();
  private final Outbox outbox = server.bean(Outbox.class);

  @Test
  void the_same_key_twice_is_one_message() {
    var now = Instant.now();
    var to = server.bean(Contacts.class).remember(Numbers.fresh());
    var message =
        new NewMessage(
            "test " + UUID.randomUUID(),
            to,
            Medium.SMS,
            Purpose.REPLY,
            "nl",
            Optional.empty(),
            "Dag",
            Optional.empty(),
            now,
            now.plus(Duration.ofHours(1)));
    assertThat(outbox.put(message)).isEqualTo(outbox.put(message));
  }
}
