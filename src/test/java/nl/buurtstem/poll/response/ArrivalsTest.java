package nl.buurtstem.poll.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// What arrives while others are being stored is stored together, or else each alone.
class ArrivalsTest {
  /// More than fit in one transaction.
  private static final int MANY = 70;

  private final TestServer server = TestServer.shared();
  private final Arrivals arrivals = server.bean(Arrivals.class);
  private final Database database = new Database(server);

  @Test
  void what_waits_for_its_turn_is_stored_together() throws Exception {
    var poll = TestPoll.open(server);
    var outcomes = together(some(poll, "beijum"));
    assertThat(outcomes).hasSize(MANY).containsOnly("together");
    assertThat(database.responses(poll.id())).isEqualTo(MANY);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(MANY);
    assertThat(database.count("poll_free_text", poll.id())).isEqualTo(2 * MANY);
  }

  @Test
  void one_that_was_sent_before_stores_nothing_twice_and_nothing_of_its_company() throws Exception {
    var poll = TestPoll.open(server);
    var twice = some(poll, "beijum").subList(0, 5);
    twice.add(twice.getFirst());
    assertThat(together(twice)).containsOnly("alone");
    assertThat(database.responses(poll.id())).isZero();
    assertThat(database.count("poll_receipt", poll.id())).isZero();
  }

  @Test
  void one_that_does_not_fit_takes_nobody_along() throws Exception {
    var poll = TestPoll.open(server);
    var some = some(poll, "beijum").subList(0, 5);
    some.add(arrival(poll, "x".repeat(100), MANY));
    assertThat(together(some)).containsOnly("alone");
    assertThat(database.responses(poll.id())).isZero();
  }

  @Test
  void the_order_in_which_responses_are_read_does_not_tell_who_came_first() throws Exception {
    var poll = TestPoll.open(server);
    together(some(poll, "beijum"));
    database.change(
        "UPDATE poll_response SET received_hour = received_hour + INTERVAL 1 HOUR"
            + " WHERE ORD(id) < 128 AND poll_id = ?",
        poll.id());
    var read = new ArrayList<StoredResponse>();
    server.bean(ResponseSource.class).forEach(poll.id(), read::add);
    assertThat(read).hasSize(MANY);
    assertThat(read).extracting(StoredResponse::id).isSortedAccordingTo(Arrays::compareUnsigned);
    assertThat(read)
        .extracting(StoredResponse::receivedHour)
        .isNotEqualTo(read.stream().map(StoredResponse::receivedHour).sorted().toList());
  }

  @Test
  void nothing_is_stored_for_a_poll_that_has_closed() throws Exception {
    var poll = TestPoll.open(server);
    server.bean(PollService.class).close(poll.slug(), "test");
    assertThat(together(some(poll, "beijum"))).containsOnly("alone");
    assertThat(database.responses(poll.id())).isZero();
    assertThat(database.count("poll_receipt", poll.id())).isZero();
  }

  /// Lets all of these wait at the same time; gives what became of each.
  private List<String> together(List<Arrival> some) throws Exception {
    var quiet = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Arrivals.AT_ONCE; i++) {
        var busy = new CountDownLatch(1);
        threads.submit(() -> arrivals.store(some.getFirst(), "", () -> hold(busy, quiet)));
        busy.await();
      }
      var outcomes = new ArrayList<Future<String>>();
      for (var each : some) {
        outcomes.add(threads.submit(() -> arrivals.store(each, "together", () -> "alone")));
      }
      while (arrivals.waiting() < some.size()) {
        Thread.sleep(1);
      }
      quiet.countDown();
      var results = new ArrayList<String>();
      for (var outcome : outcomes) {
        results.add(outcome.get());
      }
      return results;
    }
  }

  private static String hold(CountDownLatch busy, CountDownLatch quiet) {
    busy.countDown();
    try {
      quiet.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private static List<Arrival> some(Poll poll, String area) {
    var some = new ArrayList<Arrival>();
    for (int i = 0; i < MANY; i++) {
      some.add(arrival(poll, area, i));
    }
    return some;
  }

  private static Arrival arrival(Poll poll, String area, int number) {
    var response =
        new NewResponse(
            poll.id(),
            1,
            area,
            "nl",
            Channel.WEB,
            false,
            "{\"kleur\":\"rood\"}",
            Map.of("woorden", "Dag " + number, "kleur.other", "ትግርኛ"),
            Set.of());
    return new Arrival(response, ByteBuffer.allocate(16).putInt(number).array());
  }
}
