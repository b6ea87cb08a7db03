package nl.buurtstem.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.messaging.DailyMoney;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What text messages outside batches may cost a day. Numbers of the Netherlands: 0.10 euro a part.
class DailyLimitTest {
  private static final long PART = 100_000;

  private final TestServer server = TestServer.shared();
  private final Post post = new Post();
  private final Sql sql = server.bean(Sql.class);
  private final DailyMoney daily = server.bean(DailyMoney.class);
  private final PhoneNumber number = Numbers.fresh();

  @AfterEach
  void emptyDay() {
    left(daily.today().limit());
    post.done();
  }

  @Test
  void an_answer_that_does_not_fit_waits_for_the_morning_and_only_the_last_one_does() {
    left(PART - 1);
    assertThat(say("echo een").texts()).isEmpty();
    assertThat(say("echo twee").texts()).isEmpty();
    assertThat(server.bean(EchoHandler.class).heard(number)).as("both are handled").isEqualTo(2);
    assertThat(waiting()).isEqualTo(1);
    assertThat(daily.today().fullAt()).isPresent();
    server.clock().advance(Duration.ofHours(22)); // ten in the morning
    post.worker().run();
    assertThat(post.transport.sent(number.value())).hasSize(1);
    assertThat(post.transport.sent(number.value()).getFirst().text()).isEqualTo("twee");
  }

  @Test
  void that_a_stop_is_done_is_said_whatever_the_limit() {
    left(0);
    assertThat(say("STOP").texts()).hasSize(1);
    assertThat(daily.today().spent()).isGreaterThan(daily.today().limit());
    assertThat(say("echo een").texts()).isEmpty();
    assertThat(waiting()).as("nothing waits for who said STOP").isZero();
  }

  @Test
  void a_message_outside_a_batch_waits_until_there_is_money() {
    left(PART - 1);
    var id = post.put(number, "Dag");
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.WAITING);
    left(PART);
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.SENT);
    assertThat(daily.today().spent()).isEqualTo(daily.today().limit());
  }

  @Test
  void what_was_not_sent_does_not_count() {
    left(PART);
    post.transport.answer(number.value(), _ -> new SendOutcome.Refused("21614", true));
    var id = post.put(number, "Dag");
    post.worker().run();
    assertThat(post.state(id)).isEqualTo(DeliveryState.FAILED);
    assertThat(daily.today().spent()).isEqualTo(daily.today().limit() - PART);
  }

  @Test
  void of_many_at_once_only_so_many_go_as_there_is_money_for() throws Exception {
    left(3 * PART);
    Callable<Boolean> one = () -> post.inside(() -> daily.reserve(PART));
    assertThat(AtOnce.run(Collections.nCopies(8, one)).stream().filter(fits -> fits)).hasSize(3);
    assertThat(daily.today().spent()).isEqualTo(daily.today().limit());
  }

  @Test
  void staff_see_what_was_spent_and_that_the_rest_waits() {
    var editor = StaffBrowser.as(Role.EDITOR);
    left(PART);
    assertThat(editor.get("/beheer/berichten").body())
        .contains("Buiten partijen", "vandaag")
        .doesNotContain("wacht tot morgen");
    assertThat(say("echo een").texts()).hasSize(1);
    assertThat(say("echo twee").texts()).isEmpty();
    assertThat(editor.get("/beheer/berichten").body()).contains("wacht tot morgen");
  }

  private InboundReply say(String text) {
    return server.bean(Inbox.class).receive("test", UUID.randomUUID().toString(), number, text);
  }

  private long waiting() {
    var contact = server.bean(Contacts.class).find(number).orElseThrow();
    return post.number(
        "SELECT COUNT(*) FROM messaging_message WHERE contact_id = ? AND state = 'WAITING'",
        contact.value());
  }

  /// So much can still be spent today.
  private void left(long millionths) {
    long spent = daily.today().limit() - millionths;
    var today = Zones.today(server.bean(Clock.class));
    post.inside(
        () -> sql.change("REPLACE INTO messaging_day (day, spent) VALUES (?, ?)", today, spent));
  }
}
