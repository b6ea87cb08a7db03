package nl.buurtstem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Outbox outbox = TestServer.shared().bean(Outbox.class);
  private final Post post = new Post();

  @AfterEach
  void done() {
    post.done();
  }

  @Test
  void the_same_key_twice_is_one_message() {
    var key = "test " + UUID.randomUUID();
    var message = post.message(key, Numbers.fresh(), "Dag", Purpose.REPLY, Optional.empty());
    assertThat(outbox.put(message)).isEqualTo(outbox.put(message));
  }
}
