package nl.buurtstem.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final TestServer server = TestServer.shared();
  private final Contacts contacts = server.bean(Contacts.class);
  private final Consents consents = server.bean(Consents.class);
  private final Inbox inbox = server.bean(Inbox.class);
  private final Deliveries deliveries = server.bean(Deliveries.class);
  private final Post post = new Post();
  private final ScriptedTransport transport = post.transport;
  private final PhoneNumber number = Numbers.fresh();

  @AfterEach
  void noMore() {
    post.done();
  }

  @Test
  void a_message_is_sent_once_and_its_delivery_is_reported_in_any_order() {
    var id = post.put(number, "Dag");
    transport.answer(
        number.value(),
        message -> {
          deliveries.report(report("early-" + id, DeliveryState.DELIVERED));
          return new SendOutcome.Accepted("early-" + id);
        });
    post.worker().run();
    post.worker().run();
    assertThat(transport.sent(number.value())).hasSize(1);
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
    deliveries.report(report("early-" + id, DeliveryState.SENT));
    assertThat(post.state(id)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void a_stop_between_claiming_and_sending_wins() {
    var id = post.put(number, "Dag");
    var claimed = claim(id);
    stop();
    server.bean(Sending.class).send(claimed, transport);
    assertThat(transport.sent(number.value())).isEmpty();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SUPPRESSED);
  }

  @Test
  void a_stop_while_a_message_is_handed_over_is_stored_after_it() throws Exception {
    var id = post.put(number, "Dag");
    var later = post.put(number, "En nog iets");
    var claimed = claim(id);
    var sending = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var events = new CopyOnWriteArrayList<String>();
    transport.answer(
        number.value(),
        message -> {
          sending.countDown();
          await(go);
          events.add("handed over");
          return ScriptedTransport.accepted(message);
        });
    try (var threads = Executors.newCachedThreadPool()) {
      var sent = threads.submit(() -> server.bean(Sending.class).send(claimed, transport));
      await(sending);
      var stopped =
          threads.submit(() -> {
            stop();
            events.add("stopped");
          });
      // It waits: with a lock that was not held, it would be stored by now.
      assertThatThrownBy(() -> stopped.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      go.countDown();
      sent.get();
      stopped.get();
    }
    assertThat(events).containsExactly("handed over", "stopped");
    server.clock().advance(Claims.LEASE.plusSeconds(5)); // the other was claimed with it
    transport.lookup(number.value(), _ -> new Lookup.NotFound());
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SENT);
    assertThat(post.state(later)).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(transport.sent(number.value())).hasSize(1);
  }

  @Test
  void consent_that_was_withdrawn_meanwhile_counts() {
    var person = contacts.remember(number);
    consents.give(person, Purpose.PANEL, ConsentSource.WEB, "1", "nl");
    var id = post.put(number, "Doe mee", Purpose.PANEL, Optional.empty());
    consents.withdraw(person, Purpose.PANEL, ConsentSource.WEB);
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(transport.sent(number.value())).isEmpty();
  }

  @Test
  void a_claim_that_was_not_finished_is_looked_up_before_anything_is_sent_again() {
    var there = Numbers.fresh();
    var known = post.put(there, "Dag");
    var unknown = post.put(number, "Dag");
    claim(known, unknown);
    transport.lookup(there.value(), message -> new Lookup.Found("found-" + message.id()));
    post.worker().run();
    assertThat(post.state(known)).as("the lease holds").isEqualTo(DeliveryState.CLAIMED);

    server.clock().advance(Claims.LEASE.plusSeconds(5));
    post.worker().run();

    assertThat(post.state(known)).isEqualTo(DeliveryState.SENT);
    assertThat(transport.sent(there.value())).isEmpty();
    assertThat(post.state(unknown)).isEqualTo(DeliveryState.SENT);
    assertThat(transport.asked(number.value())).hasSize(1);
    assertThat(transport.sent(number.value())).hasSize(1);
  }

  @Test
  void what_is_unclear_stays_so_until_the_provider_says() {
    var id = post.put(number, "Dag");
    transport.answer(number.value(), _ -> new SendOutcome.Unknown("time-out"));
    transport.lookup(number.value(), _ -> new Lookup.Unclear("time-out"));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.UNKNOWN);
    post.worker().run();
    assertThat(transport.asked(number.value())).as("not at once").isEmpty();
    server.clock().advance(Duration.ofMinutes(2));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(transport.sent(number.value())).hasSize(1);

    transport.lookup(number.value(), message -> new Lookup.Found("later-" + message.id()));
    server.clock().advance(Duration.ofMinutes(3));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SENT);
    assertThat(transport.sent(number.value())).hasSize(1);
  }

  @Test
  void a_hard_failure_gives_the_number_up_until_a_text_comes_from_it() {
    var first = post.put(number, "Dag");
    transport.answer(number.value(), _ -> new SendOutcome.Refused("21614", true));
    post.worker().run();
    assertThat(post.state(first)).isEqualTo(DeliveryState.FAILED);
    var second = post.put(number, "Dag");
    post.worker().run();
    assertThat(post.state(second)).isEqualTo(DeliveryState.SUPPRESSED);
    assertThat(transport.sent(number.value())).hasSize(1);

    inbox.receive("test", UUID.randomUUID().toString(), number, "Hallo");
    transport.answer(number.value(), ScriptedTransport::accepted);
    var third = post.put(number, "Dag");
    post.worker().run();
    assertThat(post.state(third)).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void a_stop_that_the_provider_handled_is_taken_over() {
    post.put(number, "Dag");
    transport.answer(number.value(), _ -> new SendOutcome.Refused("21610", true));
    post.worker().run();
    var person = contacts.find(number).orElseThrow();
    assertThat(consents.allows(person, Purpose.REPLY)).isFalse();
    assertThat(consents.history(person).getLast().source()).isEqualTo(ConsentSource.PROVIDER);
  }

  @Test
  void a_soft_failure_gets_one_later_try() {
    var id = post.put(number, "Dag");
    transport.answer(number.value(), message -> new SendOutcome.Accepted(provider(message)));
    post.worker().run();
    deliveries.report(failed("p1-" + id));
    assertThat(post.state(id)).isEqualTo(DeliveryState.WAITING);
    post.worker().run();
    assertThat(transport.sent(number.value())).hasSize(1);
    server.clock().advance(Reports.RETRY.plusSeconds(1));
    post.worker().run();
    assertThat(transport.sent(number.value())).hasSize(2);
    deliveries.report(failed("p2-" + id));
    assertThat(post.state(id)).isEqualTo(DeliveryState.FAILED);
    server.clock().advance(Duration.ofHours(1));
    post.worker().run();
    assertThat(transport.sent(number.value())).hasSize(2);
  }

  @Test
  void a_provider_that_is_busy_is_asked_again_later() {
    var id = post.put(number, "Dag");
    transport.answer(number.value(), _ -> new SendOutcome.Later(Duration.ofSeconds(7), "429"));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.WAITING);
    transport.answer(number.value(), ScriptedTransport::accepted);
    post.worker().run();
    assertThat(transport.sent(number.value())).hasSize(1);
    server.clock().advance(Duration.ofSeconds(8));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void what_is_too_late_is_not_sent() {
    var id = post.put(number, "Dag");
    server.clock().advance(Duration.ofHours(7));
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.EXPIRED);
    assertThat(transport.sent(number.value())).isEmpty();
  }

  @Test
  void two_workers_at_once_send_each_message_once() throws Exception {
    var numbers = new CopyOnWriteArrayList<PhoneNumber>();
    for (int i = 0; i < 60; i++) {
      var one = Numbers.fresh();
      numbers.add(one);
      post.put(one, "Dag");
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> post.worker().run());
      var other = threads.submit(() -> post.worker().run());
      one.get();
      other.get();
    }
    assertThat(numbers).allSatisfy(to -> assertThat(transport.sent(to.value())).hasSize(1));
  }

  private String provider(Outgoing message) {
    return "p" + transport.sent(number.value()).size() + "-" + message.id();
  }

  private static DeliveryReport report(String providerId, DeliveryState state) {
    return new DeliveryReport(
        providerId, state, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static DeliveryReport failed(String providerId) {
    return new DeliveryReport(
        providerId,
        DeliveryState.FAILED,
        Optional.of("30003"),
        Optional.of(1),
        Money.read("-0.0750", "EUR"));
  }

  private Claims.Claimed claim(UUID... ids) {
    var wanted = List.of(ids);
    var taken = server.bean(Claims.class).take(transport, 1000);
    assertThat(taken).extracting(Claims.Claimed::id).containsAll(wanted);
    return taken.stream().filter(one -> one.id().equals(ids[0])).findFirst().orElseThrow();
  }

  private void stop() {
    inbox.receive("test", UUID.randomUUID().toString(), number, "STOP");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
