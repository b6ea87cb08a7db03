package nl.buurtstem.messaging.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.Prices;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final String BY = "test";

  private final TestServer server = TestServer.shared();
  private final Batches batches = server.bean(Batches.class);
  private final Post post = new Post();
  private final List<PhoneNumber> people = new ArrayList<>();
  private final long part = server.bean(Prices.class).perPart("NL");

  @AfterEach
  void noMore() {
    post.done();
  }

  @Test
  void a_batch_stops_before_its_limit_also_with_two_workers() throws Exception {
    long cents = part * 10 / BatchMoney.CENT; // ten messages, or what cents make of that
    long fits = cents * BatchMoney.CENT / part;
    var batch = batch(30, cents);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> post.worker().run());
      var other = threads.submit(() -> post.worker().run());
      one.get();
      other.get();
    }
    assertThat(sent()).isEqualTo(fits);
    assertThat(state(batch)).isEqualTo(BatchState.BATCH_LIMIT);
    assertThat(reserved(batch)).isLessThanOrEqualTo(cents * BatchMoney.CENT);

    assertThat(batches.resume(batch, BY)).isTrue();
    post.worker().run();
    assertThat(sent()).as("the limit still stands").isEqualTo(fits);

    assertThat(batches.limit(batch, part * 30 / BatchMoney.CENT + 1, BY)).isTrue();
    assertThat(batches.limit(batch, 0, BY)).as("less than is spent").isFalse();
    batches.resume(batch, BY);
    post.worker().run();
    assertThat(sent()).isEqualTo(30);
  }

  @Test
  void a_pause_holds_and_a_stop_ends_it() {
    var batch = batch(5, 100_000);
    assertThat(batches.pause(batch, BY)).isTrue();
    post.worker().run();
    assertThat(sent()).isZero();
    assertThat(batches.stop(batch, BY)).isTrue();
    assertThat(batches.resume(batch, BY)).isFalse();
    post.worker().run();
    assertThat(sent()).isZero();
    assertThat(
            post.number(
                "SELECT COUNT(*) FROM messaging_message WHERE batch_id = ? AND state = 'CANCELLED'",
                batch))
        .isEqualTo(5);
  }

  @Test
  void a_stop_between_claiming_and_sending_counts_for_the_batch_too() {
    var batch = batch(3, 100_000);
    post.sendAfter(() -> batches.stop(batch, BY));
    assertThat(sent()).isZero();
    assertThat(reserved(batch)).as("nothing was spent").isZero();
  }

  @Test
  void in_the_evening_a_batch_waits_and_an_answer_goes() {
    batch(2, 100_000);
    server.clock().advance(Duration.ofHours(8).plusMinutes(1)); // 20:01
    var asked = Numbers.fresh();
    post.put(asked, "Antwoord");
    post.worker().run();
    assertThat(sent()).isZero();
    assertThat(post.transport.sent(asked.value())).hasSize(1);
  }

  @Test
  void a_message_of_a_batch_ends_in_the_evening() {
    batch(1, 100_000);
    post.worker().run();
    var message = post.transport.sent(people.getFirst().value()).getFirst();
    assertThat(message.notAfter()).isBefore(Post.noon().plus(Duration.ofHours(8).plusSeconds(1)));
  }

  @Test
  void a_quote_is_texts_times_people_times_parts_times_price_per_language() {
    var dutch = "a".repeat(110);
    var quote =
        batches.quote(
            List.of(
                new Planned("nl", "NL", 100, List.of(dutch)),
                new Planned("tr", "NL", 10, List.of("ş".repeat(140))),
                new Planned("tr", "XX", 1, List.of("ş"))));
    assertThat(quote.lines()).hasSize(2);
    assertThat(quote.lines().getFirst())
        .isEqualTo(new Quote.Line("nl", 100, 100, Optional.empty(), 100 * part));
    assertThat(quote.lines().getLast().parts()).isEqualTo(31);
    assertThat(quote.lines().getLast().forcing()).contains("ş");
    assertThat(quote.people()).isEqualTo(111);
    assertThat(quote.parts()).isEqualTo(131);
    long other = server.bean(Prices.class).perPart("XX");
    assertThat(quote.millionths()).isEqualTo(130 * part + other);
    assertThat(quote.cents() * BatchMoney.CENT)
        .isBetween(quote.millionths(), quote.millionths() + 9_999);
  }

  private UUID batch(int size, long cents) {
    var batch = batches.open(new NewBatch("Proef", cents, BY));
    for (int i = 0; i < size; i++) {
      var to = Numbers.fresh();
      people.add(to);
      post.put(to, "Dag", Purpose.REPLY, Optional.of(batch));
    }
    return batch;
  }

  private long sent() {
    return people.stream().mapToLong(to -> post.transport.sent(to.value()).size()).sum();
  }

  private BatchState state(UUID batch) {
    return BatchState.valueOf(post.text("SELECT state FROM messaging_batch WHERE id = ?", batch));
  }

  private long reserved(UUID batch) {
    return post.number("SELECT reserved FROM messaging_batch WHERE id = ?", batch);
  }
}
