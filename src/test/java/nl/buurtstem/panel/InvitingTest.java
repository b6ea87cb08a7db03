package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.SentTexts;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Contacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who was drawn is invited, reminded and, in the end, not known any more.
class InvitingTest {
  private final TestServer server = TestServer.shared();
  private final TestDraws rig = new TestDraws(server);
  private final Draws draws = server.bean(Draws.class);
  private final Inviting inviting = server.bean(Inviting.class);
  private final Responses responses = server.bean(Responses.class);
  private final Database database = new Database(server);

  @BeforeEach
  void rested() {
    rig.rested();
  }

  @AfterEach
  void noMore() {
    server.clock().reset();
    rig.noMore();
  }

  @Test
  void each_who_was_drawn_gets_a_code_of_their_own_in_their_language() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 30, "talen");
    assertThat(rig.invite(draw, poll)).isEqualTo(new Outcome.Done(30));
    var codes = new HashSet<String>();
    for (var invitation : rig.invitations(draw)) {
      codes.add(invitation.code().characters());
      var member = invitation.member().orElseThrow();
      var link = "/p/" + invitation.code().characters();
      var text = textsTo(member).stream().filter(it -> it.contains(link)).findFirst().orElse("");
      assertThat(text).isNotEmpty();
      if (member.channel() == Channel.SMS && member.profile().language().equals("tr")) {
        assertThat(text).startsWith("Mahalle paneli");
      }
    }
    assertThat(codes).hasSize(30);
  }

  @Test
  void the_same_form_sent_twice_invites_once() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 20, "twee keer");
    var id = UUID.randomUUID();
    inviting.invite(draw, poll, id, 10_000, TestDraws.STAFF);
    assertThat(inviting.invite(draw, poll, id, 10_000, TestDraws.STAFF))
        .isInstanceOf(Outcome.Before.class);
    assertThat(rig.invitations(draw)).hasSize(20);
  }

  @Test
  void many_at_once_invite_nobody_twice() throws Exception {
    var poll = rig.poll();
    var one = rig.draw(poll, 40, "een");
    var other = rig.draw(poll, 40, "twee");
    AtOnce.run(
        List.of(
            () -> rig.invite(one, poll),
            () -> rig.invite(other, poll),
            () -> rig.invite(one, poll),
            () -> rig.invite(other, poll)));
    assertThat(
            database.number(
                "SELECT COUNT(*) - COUNT(DISTINCT member_id) FROM panel_invitation WHERE poll_id ="
                    + " ?",
                poll.matter().id()))
        .isZero();
    assertThat(rig.invitations(one).size()).isLessThanOrEqualTo(40);
  }

  @Test
  void who_leaves_is_replaced_from_the_same_stratum_and_forgotten() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 30, "vervangen");
    rig.invite(draw, poll);
    var spare =
        draws.strata(draw).stream()
            .filter(count -> count.available() > count.taken() + 1)
            .map(StratumCount::stratum)
            .toList();
    // Where all of a stratum were drawn there is nobody to replace them.
    var gone =
        rig.invitations(draw).stream().filter(i -> spare.contains(i.stratum())).toList().getFirst();
    var member = gone.member().orElseThrow();
    server.bean(Memberships.class).leave(member, ConsentSource.WEB);
    assertThat(rig.invite(draw, poll)).isEqualTo(new Outcome.Done(1));
    var now = rig.invitations(draw);
    assertThat(now).hasSize(31);
    assertThat(now.stream().filter(Invitation::dropped))
        .singleElement()
        .satisfies(dropped -> assertThat(dropped.member()).isEmpty());
    assertThat(now.stream().filter(i -> i.stratum().equals(gone.stratum()) && !i.dropped()).count())
        .isEqualTo(
            draws.strata(draw).stream()
                .filter(count -> count.stratum().equals(gone.stratum()))
                .mapToInt(StratumCount::taken)
                .sum());
  }

  @Test
  void only_who_did_not_answer_is_reminded_and_at_most_twice() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 12, "herinneren");
    rig.invite(draw, poll);
    Round.answer(server, poll.path(), rig.invitations(draw).getFirst().code(), "groen");
    assertThat(rig.remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
    server.clock().advance(Duration.ofDays(4));
    assertThat(rig.remind(draw, poll)).isEqualTo(new Outcome.Done(reminded(draw, 1)));
    assertThat(rig.remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
    server.clock().advance(Duration.ofDays(4));
    assertThat(rig.remind(draw, poll)).isEqualTo(new Outcome.Done(reminded(draw, 2)));
    server.clock().advance(Duration.ofDays(4));
    assertThat(rig.remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
  }

  /// How many were reminded so often: all but the one who answered, and those whom no message
  /// reached meanwhile.
  private int reminded(PanelDraw draw, int times) {
    var all = rig.invitations(draw);
    assertThat(all.getFirst().reminders()).as("who answered").isZero();
    var others = all.subList(1, all.size()).stream().filter(one -> !one.dropped()).toList();
    assertThat(others).isNotEmpty().allMatch(one -> one.reminders() == times);
    return others.size();
  }

  @Test
  void after_closing_the_numbers_stay_and_nobody_can_tell_who_was_invited() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 30, "sluiten");
    rig.invite(draw, poll);
    var two = rig.invitations(draw).subList(0, 2);
    two.forEach(invitation -> Round.answer(server, poll.path(), invitation.code(), "groen"));
    assertThat(rig.answered(draw)).isEqualTo(2);
    database.change(
        "UPDATE messaging_message SET state = 'DELIVERED' WHERE batch_id = ?",
        server.bean(Sendings.class).of(draw).getFirst().batch());
    var polls = server.bean(PollService.class);
    TestPoll.expect(polls.close(poll.key(), "test"));
    var closed = draws.find(draw.id()).orElseThrow();
    assertThat(closed.state()).isEqualTo(PanelDraw.State.CLOSED);
    assertThat(rig.answered(closed)).isEqualTo(2);
    assertThat(
            responses.of(closed).stream()
                .mapToInt(count -> count.result().orElseThrow().invited())
                .sum())
        .isEqualTo(30);
    for (var table : List.of("panel_invitation", "panel_frame")) {
      assertThat(
              database.number(
                  "SELECT COUNT(*) FROM " + table + " WHERE draw_id = ? AND member_id IS NOT NULL",
                  draw.id()))
          .isZero();
    }
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM panel_invitation WHERE draw_id = ? AND code IS NOT NULL",
                draw.id()))
        .isZero();
    assertThat(rig.invite(closed, poll)).isInstanceOf(Outcome.NotNow.class);
  }

  @Test
  void who_waits_for_a_message_was_not_invited_yet() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 30, "wachten");
    rig.invite(draw, poll);
    assertThat(rig.result(draw)).isEqualTo(new StratumCount.Result(0, 30, 0, 0));
    var some = rig.invitations(draw).subList(0, 12);
    some.forEach(one ->
        database.change(
            "UPDATE messaging_message SET state = 'DELIVERED' WHERE id = ?",
            one.message().orElseThrow()));
    assertThat(rig.result(draw)).isEqualTo(new StratumCount.Result(12, 18, 0, 0));
  }

  private List<String> textsTo(Member member) {
    var address = server.bean(Contacts.class).open(member.contact().orElseThrow()).orElseThrow();
    return new SentTexts(server).to(address);
  }
}
