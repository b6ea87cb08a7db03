package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.area.Area;
import nl.buurtstem.area.AreaService;
import nl.buurtstem.messaging.batch.BatchFilling;
import nl.buurtstem.messaging.batch.BatchStanding;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Inviting more people than fit in a slice: remembered at once, made by whoever is there.
class FillingTest {
  /// More than two slices.
  private static final int MANY = 2 * Slice.LARGEST + 100;

  private static final Instant EVENING = Instant.parse("2026-11-24T20:00:00Z");

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Filling filling = server.bean(Filling.class);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void what_was_asked_is_made_by_whoever_is_there_and_everybody_is_invited_once() throws Exception {
    server.clock().set(EVENING);
    var round = asked("veel", MANY);
    AtOnce.run(List.of(all(), all(), all(), all()));
    var sending = server.bean(Sendings.class).of(round.draw()).getFirst();
    assertThat(sending.state()).isEqualTo(Sending.State.FILLED);
    assertThat(sending.ready()).isEqualTo(MANY);
    assertThat(round.invitations()).hasSize(MANY);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_code WHERE batch_id = ?", sending.batch()))
        .isEqualTo(MANY);
    assertThat(
            database.number("SELECT size FROM participation_batch WHERE id = ?", sending.batch()))
        .isEqualTo(MANY);
    assertThat(server.bean(BatchFilling.class).progress(sending.batch())).isEmpty();
  }

  @Test
  void the_page_of_the_batch_says_how_many_are_ready_and_a_second_click_leads_to_it() {
    server.clock().set(EVENING);
    var editor = StaffBrowser.as(Role.EDITOR);
    var round = drawn("klik", MANY);
    var path = "/beheer/panel/trekking/" + round.draw().id();
    var form = UUID.randomUUID().toString();
    var sent = editor.post(path, path + "/uitnodigen", "grens", "5000", "partij", form);
    assertThat(sent.statusCode()).isEqualTo(303);
    var batch = sent.headers().firstValue("Location").orElseThrow();
    assertThat(batch).startsWith("/beheer/berichten/partij/");
    var again = editor.post(path, path + "/uitnodigen", "grens", "5000", "partij", form);
    assertThat(again.headers().firstValue("Location")).contains(batch);
    // The job may have finished meanwhile; what follows is as it is half-way.
    var id = UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1).split("\\?")[0]);
    database.change("UPDATE messaging_batch SET expected = 8719 WHERE id = ?", id);
    assertThat(editor.get(batch).body())
        .contains("van 8.719 berichten staan klaar", "Kijk hoe ver het nu is");
    assertThat(server.bean(Batches.class).standing(id))
        .isNotEqualTo(Optional.of(BatchStanding.FINISHED));
    all(filling);
    var other = editor.post(path, path + "/uitnodigen", "grens", "5000", "partij", form);
    assertThat(other.headers().firstValue("Location")).contains(batch);
    assertThat(round.invitations()).hasSize(MANY);
    assertThat(server.bean(Sendings.class).of(round.draw())).hasSize(1);
  }

  @Test
  void another_form_while_it_is_being_done_leads_to_the_same_batch() {
    server.clock().set(EVENING);
    var round = drawn("ander formulier", 3);
    var inviting = server.bean(Inviting.class);
    var form = UUID.randomUUID();
    inviting.invite(round.draw(), round.card(), form, Round.LIMIT_CENTS, Round.STAFF);
    var batch = inviting.batch(round.draw(), Sending.Kind.INVITE, form);
    database.change("UPDATE panel_sending SET state = 'FILLING' WHERE id = ?", batch.orElseThrow());
    assertThat(inviting.batch(round.draw(), Sending.Kind.INVITE, UUID.randomUUID()))
        .isIn(batch, Optional.empty()); // the job may have been first
    all(filling);
    assertThat(round.invitations()).hasSize(3);
  }

  @Test
  void what_is_stopped_half_way_invites_nobody_more() {
    server.clock().set(EVENING);
    var round = asked("halverwege gestopt", MANY);
    server.bean(Batches.class).stop(round.batch(), "test");
    all(filling);
    assertThat(round.invitations()).isEmpty();
    var sending = server.bean(Sendings.class).of(round.draw()).getFirst();
    assertThat(sending.filling()).isFalse();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM messaging_message WHERE batch_id = ? AND state = 'WAITING'",
                round.batch()))
        .isZero();
  }

  @Test
  void nobody_is_invited_any_more_when_the_poll_has_closed() {
    server.clock().set(EVENING);
    var round = asked("gesloten", MANY);
    TestPoll.expect(server.bean(PollService.class).close(round.card().key(), "test"));
    all(filling);
    assertThat(server.bean(Sendings.class).of(round.draw()).getFirst().filling()).isFalse();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM panel_invitation WHERE draw_id = ? AND member_id IS NOT NULL",
                round.draw().id()))
        .isZero();
  }

  @Test
  void who_was_reminded_is_reminded_again_days_after_that() {
    server.clock().set(EVENING);
    var round = asked("twee herinneringen", 3);
    server.clock().set(EVENING.plusSeconds(8 * 86_400));
    var reminding = server.bean(Reminding.class);
    assertThat(remind(reminding, round)).isEqualTo(new Inviting.Outcome.Done(3));
    assertThat(remind(reminding, round)).isEqualTo(new Inviting.Outcome.Nobody());
    server.clock().set(EVENING.plusSeconds(11 * 86_400 + 60));
    assertThat(remind(reminding, round)).isEqualTo(new Inviting.Outcome.Done(3));
  }

  private static Inviting.Outcome remind(Reminding reminding, Round round) {
    return reminding.remind(
        round.draw(), round.card(), UUID.randomUUID(), Round.LIMIT_CENTS, Round.STAFF);
  }

  private Round asked(String seed, int people) {
    var round = drawn(seed, people);
    var done =
        server
            .bean(Inviting.class)
            .invite(round.draw(), round.card(), UUID.randomUUID(), 500_000, Round.STAFF);
    assertThat(done).isEqualTo(new Inviting.Outcome.Done(people));
    return round;
  }

  private Round drawn(String seed, int people) {
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var card = server.bean(Matters.class).find(poll.matter()).orElseThrow();
    return Round.drawn(server, everywhere(card), people, seed);
  }

  /// As if the poll were about every wijk: no wijk of the test has so many members.
  private MatterCard everywhere(MatterCard card) {
    return new MatterCard(
        card.matter(),
        card.kind(),
        card.key(),
        card.mode(),
        card.stage(),
        card.byCode(),
        card.titles(),
        card.asker(),
        card.contact(),
        card.languages(),
        card.path(),
        card.resultsPath(),
        card.closes(),
        server.bean(AreaService.class).wijken().stream().map(Area::key).toList(),
        card.presentation());
  }

  private Callable<Integer> all() {
    return () -> all(filling);
  }

  private static int all(Filling filling) {
    int slices = 0;
    while (filling.next()) {
      slices++;
    }
    return slices;
  }
}
