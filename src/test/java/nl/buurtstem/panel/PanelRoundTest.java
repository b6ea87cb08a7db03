package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestClock;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.delivery.Worker;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.tally.TallyJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A round among ten thousand made-up members: a draw of 400, a quote, a batch that stops at its
/// limit; and answers by invitation, which count as those of anybody else.
class PanelRoundTest {
  private static final int MEMBERS = 10_000;
  private static final int DRAWN = 400;
  private static final long LIMIT_CENTS = 500;
  private static final long CENT = 10_000;
  private static final List<String> COLOURS =
      List.of(
          "rood", "groen", "groen", "rood", "groen", "groen", "groen", "rood", "groen", "groen");

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Inviting inviting = server.bean(Inviting.class);
  private final Draws draws = server.bean(Draws.class);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_round_of_four_hundred_from_ten_thousand() {
    server.clock().set(TestClock.tomorrowAtNoon());
    server.bean(SimulatedMembers.class).fill(MEMBERS, Round.STAFF);
    database.change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
    var poll = TestPoll.byCodeLike(server, "leefbaarheid-groningen-noord", "anonymous");
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();

    var wish = new DrawWish(DRAWN, 2, false, true, "ronde");
    var draw = draws.make(UUID.randomUUID(), card, wish, true, Round.STAFF);
    var strata = draws.strata(draw);
    assertThat(strata.stream().mapToInt(StratumCount::taken).sum()).isEqualTo(DRAWN);
    assertThat(strata).allMatch(count -> count.taken() >= Math.min(2, count.available()));

    var next = inviting.next(draw);
    assertThat(next).hasSize(DRAWN).doesNotHaveDuplicates();
    var quote = server.bean(PanelMessages.class).quote(card, next, Sending.Kind.INVITE);
    long texts = next.stream().filter(member -> member.channel() == Channel.SMS).count();
    assertThat(quote.people()).isEqualTo(texts);

    assertThat(inviting.invite(draw, card, UUID.randomUUID(), LIMIT_CENTS, Round.STAFF))
        .isEqualTo(new Outcome.Done(DRAWN));
    var batch = server.bean(Sendings.class).of(draw).getFirst().batch();
    assertThat(price(batch)).as("as quoted").isEqualTo(quote.millionths());
    untilTheLimit(batch);
    assertThat(spent(batch)).isBetween(1L, LIMIT_CENTS * CENT);
    server.bean(Batches.class).stop(batch, "test");
    assertThat(state(batch)).isEqualTo("STOPPED");
  }

  @Test
  void the_same_answers_by_invitation_and_by_letter_give_the_same_figures() {
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var round = Round.invited(server, poll, COLOURS.size(), "antwoorden");
    var other = TestPoll.byCode(server, "one-page", "anonymous");
    var letters = TestPoll.codes(server, other, COLOURS.size());
    var invitations = round.invitations();
    for (int i = 0; i < COLOURS.size(); i++) {
      Round.answer(server, poll.path(), invitations.get(i).code(), COLOURS.get(i));
      Round.answer(server, other.path(), letters.get(i), COLOURS.get(i));
    }
    var polls = server.bean(PollService.class);
    assertThat(polls.recount(poll).responses()).isEqualTo(COLOURS.size());
    assertThat(TallyJson.write(polls.recount(poll)))
        .isEqualTo(TallyJson.write(polls.recount(other)));
    var answered =
        server.bean(Responses.class).of(round.draw()).stream()
            .mapToInt(count -> count.result().orElseThrow().answered())
            .sum();
    assertThat(answered).isEqualTo(COLOURS.size());
  }

  private void untilTheLimit(UUID batch) {
    for (int i = 0; i < 600 && !state(batch).equals("BATCH_LIMIT"); i++) {
      server.bean(Worker.class).run();
      server.clock().advance(Duration.ofSeconds(2));
    }
    assertThat(state(batch)).isEqualTo("BATCH_LIMIT");
  }

  private long price(UUID batch) {
    return database.number("SELECT SUM(price) FROM messaging_message WHERE batch_id = ?", batch);
  }

  private long spent(UUID batch) {
    return database.number("SELECT reserved FROM messaging_batch WHERE id = ?", batch);
  }

  private String state(UUID batch) {
    return database.text("SELECT state FROM messaging_batch WHERE id = ?", batch);
  }
}
