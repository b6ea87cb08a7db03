package nl.buurtstem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is told of the texts to and from a person who asks, and that none is left, and none leaves,
/// once they want them erased.
class HeldTextsTest {
  private static final String KEPT =
      "SELECT COUNT(*) FROM messaging_message WHERE id = ? AND (body IS NOT NULL OR text_gone ="
          + " FALSE)";
  private static final String KEPT_IN =
      """
      SELECT COUNT(*) FROM messaging_inbound
      WHERE provider_message_id = ? AND (body IS NOT NULL OR reply IS NOT NULL)
      """;

  private final TestServer server = TestServer.shared();
  private final HeldTexts held = server.bean(HeldTexts.class);
  private final Contacts contacts = server.bean(Contacts.class);
  private final Post post = new Post();

  @AfterEach
  void noMore() {
    post.done();
  }

  @Test
  void texts_are_told_as_a_number_and_erasing_leaves_none_and_stops_what_still_waits() {
    var number = Numbers.fresh();
    var other = Numbers.fresh();
    var person = contacts.remember(number);
    var stranger = contacts.remember(other);
    var sent = post.put(number, "Dag");
    post.worker().run();
    var waiting = post.put(number, "Tot morgen");
    var others = post.put(other, "Dag buur");
    var received = UUID.randomUUID().toString();
    server.bean(Inbox.class).receive("test", received, number, "echo dag");
    assertThat(post.inside(() -> held.about(person)))
        .singleElement()
        .asString()
        .containsPattern("^[3-9] berichten")
        .doesNotContain("Tot morgen");

    assertThat(post.inside(() -> held.erase(person))).isGreaterThanOrEqualTo(3);

    assertThat(post.inside(() -> held.about(person))).isEmpty();
    assertThat(post.number(KEPT, sent) + post.number(KEPT, waiting)).isZero();
    assertThat(post.number(KEPT_IN, received)).isZero();
    assertThat(post.state(sent)).as("that it was sent stays").isEqualTo(DeliveryState.SENT);
    assertThat(post.state(waiting)).isEqualTo(DeliveryState.CANCELLED);
    assertThat(post.number(KEPT, others)).isEqualTo(1);
    post.worker().run();
    assertThat(post.state(waiting)).isEqualTo(DeliveryState.CANCELLED);
    assertThat(post.state(others)).isEqualTo(DeliveryState.SENT);
    assertThat(post.inside(() -> held.about(stranger))).hasSize(1);
    assertThat(post.inside(() -> held.erase(person))).as("once").isZero();
  }
}
