package nl.buurtstem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.resident.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextRetentionTest {
  private static final String KEPT =
      "SELECT COUNT(*) FROM messaging_message WHERE id = ? AND body IS NOT NULL";
  private static final String KEPT_IN =
      """
      SELECT COUNT(*) FROM messaging_inbound
      WHERE provider_message_id = ? AND (body IS NOT NULL OR reply IS NOT NULL)
      """;

  private final TestServer server = TestServer.shared();
  private final TextRetention retention = server.bean(TextRetention.class);
  private final Post post = new Post();

  @AfterEach
  void noMore() {
    post.done();
  }

  @Test
  void texts_are_destroyed_ninety_days_after_their_time_with_a_record() {
    var number = Numbers.fresh();
    var sent = post.put(number, "Dag");
    post.worker().run();
    var received = UUID.randomUUID().toString();
    server.bean(Inbox.class).receive("test", received, number, "echo dag");

    server.clock().advance(TextRetention.KEPT);
    retention.run();
    assertThat(post.number(KEPT, sent)).as("its time ended later").isEqualTo(1);

    server.clock().advance(Duration.ofDays(1));
    assertThat(retention.run()).isPositive();

    assertThat(post.number(KEPT, sent)).isZero();
    assertThat(post.number(KEPT_IN, received)).isZero();
    assertThat(post.state(sent)).as("that it was sent stays").isEqualTo(DeliveryState.SENT);
    var today = Zones.today(server.clock()).toString();
    assertThat(server.bean(AuditLog.class).about(today, 5))
        .anySatisfy(entry -> assertThat(entry.what()).isEqualTo("messages.destroyed"));
    assertThat(retention.run()).as("once").isZero();
  }
}
