package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who was not asked after all, or not reached, and what was not needed any more in the morning.
class DroppingTest {
  private static final int DRAWN = 12;
  private static final Instant EVENING = Instant.parse("2026-11-24T20:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
  private static final Instant EVENING_LATER = Instant.parse("2026-11-28T20:00:00Z");
  private static final Instant MORNING_LATER = Instant.parse("2026-11-29T09:00:00Z");

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Inviting inviting = server.bean(Inviting.class);
  private final Reminding reminding = server.bean(Reminding.class);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_sending_that_is_stopped_before_it_began_asked_nobody() {
    server.clock().set(EVENING);
    var round = Round.invited(server, poll(), DRAWN, "gestopt");
    assertThat(counted(round)).isEqualTo(DRAWN);
    server.bean(Batches.class).stop(round.batch(), "test");
    assertThat(round.invitations()).isEmpty();
    assertThat(counted(round)).as("of their year").isZero();
    assertThat(inviting.next(round.draw())).hasSize(DRAWN);
    assertThat(invite(round)).isEqualTo(new Outcome.Done(DRAWN));
  }

  @Test
  void a_draw_that_is_stopped_before_its_messages_left_asked_nobody() {
    server.clock().set(EVENING);
    var round = Round.invited(server, poll(), DRAWN, "trekking gestopt");
    server.bean(Sendings.class).stop(round.draw(), Round.STAFF);
    assertThat(round.draw().state()).isEqualTo(PanelDraw.State.STOPPED);
    assertThat(round.invitations()).isEmpty();
    assertThat(counted(round)).isZero();
  }

  @Test
  void who_is_not_reached_dropped_out_and_is_replaced_and_does_not_lose_a_turn() {
    server.clock().set(EVENING);
    var round = Round.invited(server, poll(), DRAWN, "niet bereikt");
    var spare =
        server.bean(Draws.class).strata(round.draw()).stream()
            .filter(count -> count.available() > count.taken())
            .map(StratumCount::stratum)
            .toList();
    var lost =
        round.invitations().stream()
            .filter(one -> spare.contains(one.stratum()))
            .findFirst()
            .orElseThrow();
    database.change(
        "UPDATE messaging_message SET state = 'FAILED' WHERE id = ?", lost.message().orElseThrow());
    assertThat(invite(round)).isEqualTo(new Outcome.Done(1));
    var now = round.invitations();
    assertThat(now).hasSize(DRAWN + 1);
    assertThat(now.stream().filter(Invitation::dropped).map(Invitation::id))
        .containsExactly(lost.id());
    var dropped =
        server.bean(Responses.class).of(round.draw()).stream()
            .mapToInt(count -> count.result().orElseThrow().dropped())
            .sum();
    assertThat(dropped).isEqualTo(1);
    assertThat(counted(round)).as("who was reached, or may still be").isEqualTo(DRAWN);
  }

  @Test
  void a_reminder_that_waited_for_the_morning_does_not_leave_for_who_answered() {
    server.clock().set(EVENING);
    var poll = poll();
    var round = Round.invited(server, poll, DRAWN, "herinnering");
    server.clock().set(MORNING);
    round.deliver();
    server.clock().set(EVENING_LATER);
    var due = round.invitations().stream().filter(one -> !one.dropped()).toList();
    assertThat(remind(round)).isInstanceOf(Outcome.Done.class);
    Round.answer(server, poll.path(), due.getFirst().code(), "groen");
    server.clock().set(MORNING_LATER);
    round.deliver();
    assertThat(reminders(round, due.getFirst())).containsExactly("CANCELLED");
    var others = due.subList(1, due.size()).stream().filter(one -> !dropped(round, one)).toList();
    assertThat(others).isNotEmpty();
    for (var other : others) {
      assertThat(reminders(round, other)).hasSize(1).doesNotContain("CANCELLED", "WAITING");
    }
  }

  @Test
  void a_reminder_that_was_stopped_does_not_count() {
    server.clock().set(EVENING);
    var round = Round.invited(server, poll(), DRAWN, "herinnering gestopt");
    assertThat(reminding.next(round.draw())).isEmpty();
    assertThat(reminding.later(round.draw())).isPresent();
    server.clock().set(reminding.later(round.draw()).orElseThrow());
    assertThat(reminding.later(round.draw())).isEmpty();
    server.clock().set(EVENING_LATER);
    assertThat(remind(round)).isEqualTo(new Outcome.Done(DRAWN));
    assertThat(remind(round)).isInstanceOf(Outcome.Nobody.class);
    server.bean(Batches.class).stop(round.batch(), "test");
    assertThat(round.invitations()).hasSize(DRAWN).allMatch(one -> one.reminders() == 0);
    assertThat(remind(round)).isEqualTo(new Outcome.Done(DRAWN));
  }

  private Poll poll() {
    return TestPoll.byCode(server, "one-page", "anonymous");
  }

  private Outcome invite(Round round) {
    return inviting.invite(
        round.draw(), round.card(), UUID.randomUUID(), Round.LIMIT_CENTS, Round.STAFF);
  }

  private Outcome remind(Round round) {
    return reminding.remind(
        round.draw(), round.card(), UUID.randomUUID(), Round.LIMIT_CENTS, Round.STAFF);
  }

  private long counted(Round round) {
    return database.number(
        "SELECT COUNT(*) FROM panel_invited WHERE draw_id = ?", round.draw().id());
  }

  /// How far the reminders of an invitation are.
  private List<String> reminders(Round round, Invitation invitation) {
    return List.of(
        database.text(
            "SELECT GROUP_CONCAT(state) FROM messaging_message WHERE batch_id = ?"
                + " AND message_key LIKE 'panel-remind %s %%'".formatted(invitation.id()),
            round.batch()));
  }

  private static boolean dropped(Round round, Invitation invitation) {
    return round.invitations().stream()
        .anyMatch(one -> one.id().equals(invitation.id()) && one.dropped());
  }
}
