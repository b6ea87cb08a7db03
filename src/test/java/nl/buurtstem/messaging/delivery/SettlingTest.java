package nl.buurtstem.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A report that names our own id settles what became of a message whose sending got no answer.
class SettlingTest {
  private final TestServer server = TestServer.shared();
  private final Deliveries deliveries = server.bean(Deliveries.class);
  private final Post post = new Post();
  private final PhoneNumber number = Numbers.fresh();
  private final String theirs = "their-" + UUID.randomUUID();

  @AfterEach
  void noMore() {
    post.done();
  }

  @Test
  void what_got_no_answer_and_is_reported_was_sent() {
    var id = post.put(number, "Dag");
    post.transport.answer(number.value(), _ -> new SendOutcome.Unknown("silence"));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.UNKNOWN);
    deliveries.report(id, report(DeliveryState.DELIVERED));
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
    server.clock().advance(Duration.ofMinutes(10));
    post.worker().run();
    assertThat(post.transport.sent(number.value())).hasSize(1);
    assertThat(post.transport.asked(number.value())).isEmpty();
  }

  @Test
  void of_two_texts_with_the_same_words_each_is_settled_by_its_own_report() {
    var one = post.put(number, "Zelfde woorden");
    var other = post.put(number, "Zelfde woorden");
    post.transport.answer(number.value(), _ -> new SendOutcome.Unknown("silence"));
    post.worker().run();
    deliveries.report(other, report(DeliveryState.SENT));
    assertThat(post.state(one)).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(post.state(other)).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void the_simulator_reports_also_what_it_took_from_a_copy_that_was_killed_then() {
    var id = post.put(number, "Dag");
    post.transport.answer(number.value(), _ -> new SendOutcome.Unknown("killed"));
    post.worker().run();
    post.inside(() ->
        server
            .bean(Sql.class)
            .change(
                """
                INSERT INTO messaging_simulated (id, message_id, number_hash, language, at)
                VALUES (?, ?, ?, 'nl', ?)
                """,
                UUID.randomUUID(),
                id,
                new byte[32],
                server.clock().instant()));
    server.clock().advance(Duration.ofMinutes(10));
    server.bean(Worker.class).run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_report_that_comes_while_the_answer_is_awaited_waits_for_it() {
    var id = post.put(number, "Dag");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      post.transport.answer(
          number.value(),
          _ -> {
            threads.execute(() -> deliveries.report(id, report(DeliveryState.DELIVERED)));
            return new SendOutcome.Accepted(theirs);
          });
      post.worker().run();
    }
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_report_that_comes_while_no_answer_comes_settles_it_too() {
    var id = post.put(number, "Dag");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      post.transport.answer(
          number.value(),
          _ -> {
            threads.execute(() -> deliveries.report(id, report(DeliveryState.DELIVERED)));
            return new SendOutcome.Unknown("silence");
          });
      post.worker().run();
    }
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_message_that_was_not_sent_is_settled_by_nobody() {
    var id = post.put(number, "Dag");
    deliveries.report(id, report(DeliveryState.DELIVERED));
    assertThat(post.state(id)).isEqualTo(DeliveryState.WAITING);
  }

  @Test
  void a_message_is_asked_for_its_price_until_it_has_one() {
    var id = post.put(number, "Dag");
    post.transport.answer(number.value(), _ -> new SendOutcome.Accepted(theirs));
    post.worker().run();
    var now = server.clock().instant();
    assertThat(deliveries.withoutPrice(now.minusSeconds(60), now.plusSeconds(60), 1000))
        .contains(theirs);
    assertThat(deliveries.withoutPrice(now.minusSeconds(60), now.minusSeconds(30), 1000))
        .doesNotContain(theirs);
    deliveries.report(
        new DeliveryReport(
            theirs,
            DeliveryState.SENT,
            Optional.empty(),
            Optional.of(1),
            Optional.of(Money.euros(75_000))));
    assertThat(deliveries.withoutPrice(now.minusSeconds(60), now.plusSeconds(60), 1000))
        .doesNotContain(theirs);
    assertThat(post.number("SELECT actual_price FROM messaging_message WHERE id = ?", id))
        .isEqualTo(75_000);
  }

  private DeliveryReport report(DeliveryState state) {
    return new DeliveryReport(theirs, state, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
