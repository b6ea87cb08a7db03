package nl.buurtstem.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.MessagingSettings;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.platform.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// So many parts a second leave, whoever sends them. Each test holds the sender's row, so that the
/// worker of the application changes nothing meanwhile.
class PaceTest {
  private static final int PER_SECOND = 10;
  private static final int EMAILS_PER_SECOND = 5;

  private final TestServer server = TestServer.shared();
  private final Post post = new Post();
  private final Sql sql = server.bean(Sql.class);
  private final Pace pace = new Pace(sql, new MessagingSettings(PER_SECOND, null, 0));
  private final Instant now = Post.noon();

  @AfterEach
  void ownTime() {
    post.done();
  }

  @Test
  void at_most_so_many_parts_leave_in_a_second() {
    var taken =
        post.inside(() -> {
          rest(Medium.SMS);
          int first = take(new Real(Medium.SMS), now, 1);
          int atOnce = take(new Real(Medium.SMS), now, 1);
          int later = take(new Real(Medium.SMS), now.plus(Duration.ofMillis(500)), 1);
          int muchLater = take(new Real(Medium.SMS), now.plus(Duration.ofMinutes(1)), 1);
          return new int[] {first, atOnce, later, muchLater};
        });
    assertThat(taken).containsExactly(PER_SECOND, 0, PER_SECOND / 2, PER_SECOND);
  }

  @Test
  void a_text_of_three_parts_takes_the_time_of_three() {
    int texts =
        post.inside(() -> {
          rest(Medium.SMS);
          return take(new Real(Medium.SMS), now, 3);
        });
    // Three take nine parts of the ten; the fourth begins within the second, and ends after it.
    assertThat(texts).isEqualTo(4);
  }

  @Test
  void e_mail_has_a_pace_of_its_own() {
    int mails =
        post.inside(() -> {
          rest(Medium.EMAIL);
          return take(new Real(Medium.EMAIL), now, 1);
        });
    assertThat(mails).isEqualTo(EMAILS_PER_SECOND);
  }

  @Test
  void when_a_provider_says_too_fast_nothing_leaves_until_then() {
    var taken =
        post.inside(() -> {
          rest(Medium.SMS);
          pace.pause(Medium.SMS, now.plus(Duration.ofSeconds(30)));
          int within = take(new Real(Medium.SMS), now.plus(Duration.ofSeconds(20)), 1);
          int after = take(new Real(Medium.SMS), now.plus(Duration.ofSeconds(30)), 1);
          return new int[] {within, after};
        });
    assertThat(taken).containsExactly(0, PER_SECOND);
  }

  @Test
  void a_clock_that_was_set_back_holds_nobody_up() {
    int taken =
        post.inside(() -> {
          sql.change(
              "UPDATE messaging_sender SET busy_until = ? WHERE medium = ?",
              now.plus(Duration.ofHours(1)),
              Medium.SMS);
          return take(new Real(Medium.SMS), now, 1);
        });
    assertThat(taken).isEqualTo(PER_SECOND);
  }

  private void rest(Medium medium) {
    sql.change(
        "UPDATE messaging_sender SET busy_until = ? WHERE medium = ?",
        now.minus(Duration.ofHours(1)),
        medium);
  }

  /// How many messages of so many parts may leave.
  private int take(Transport transport, Instant at, int parts) {
    var turn = pace.turn(transport, at);
    int taken = 0;
    while (turn.take(parts)) {
      taken++;
    }
    pace.keep(turn);
    return taken;
  }

  /// One that would leave this machine; nothing is handed to it.
  private record Real(Medium medium) implements Transport {
    @Override
    public SendOutcome send(Outgoing message) {
      throw new IllegalStateException("nothing is sent here");
    }

    @Override
    public Lookup find(Outgoing message) {
      throw new IllegalStateException("nothing is looked up here");
    }
  }
}
