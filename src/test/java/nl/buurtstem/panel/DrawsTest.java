package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.SentTexts;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final Staff STAFF = Staff.of("test", Role.EDITOR);
  private static final int MANY = 1_500;

  private final TestServer server = TestServer.shared();
  private final Draws draws = server.bean(Draws.class);
  private final Inviting inviting = server.bean(Inviting.class);
  private final Reminding reminding = server.bean(Reminding.class);
  private final Responses responses = server.bean(Responses.class);
  private final Database database = new Database(server);
  private final List<PanelDraw> made = new ArrayList<>();

  @BeforeAll
  static void members() {
    TestServer.shared().bean(SimulatedMembers.class).fill(MANY, STAFF);
  }

  /// Other tests invited the same people: as if that were years ago.
  @BeforeEach
  void rested() {
    database.change("DELETE FROM panel_invited WHERE ? IS NOT NULL", UUID.randomUUID());
  }

  /// What nobody is to get any more is not left for other tests to send.
  @AfterEach
  void noMore() {
    server.clock().reset();
    var batches = server.bean(Batches.class);
    for (var draw : made) {
      server.bean(Sendings.class).of(draw).forEach(sent -> batches.stop(sent.batch(), "test"));
    }
  }

  @Test
  void the_same_seed_and_frame_give_the_same_draw() {
    var poll = poll();
    var one = draw(poll, 40, "zaad");
    var other = draw(poll, 40, "zaad");
    var third = draw(poll, 40, "ander zaad");
    assertThat(draws.frame(other)).isEqualTo(draws.frame(one));
    assertThat(draws.frame(third)).isNotEqualTo(draws.frame(one));
    assertThat(draws.frame(one).stream().filter(line -> line.getLast().equals("1"))).hasSize(40);
  }

  @Test
  void a_preview_takes_what_the_draw_takes() {
    var poll = poll();
    var wish = new DrawWish(30, 1, false, true, "x");
    assertThat(draws.preview(poll, wish, true)).isEqualTo(draws.strata(draw(poll, wish)));
  }

  @Test
  void the_same_form_sent_twice_draws_once() {
    var poll = poll();
    var id = UUID.randomUUID();
    var wish = new DrawWish(30, 1, false, true, "x");
    var first = draws.make(id, poll, wish, true, STAFF);
    assertThat(draws.make(id, poll, wish, true, STAFF).madeAt()).isEqualTo(first.madeAt());
  }

  @Test
  void each_who_was_drawn_gets_a_code_of_their_own_in_their_language() {
    var poll = poll();
    var draw = draw(poll, 30, "talen");
    assertThat(invite(draw, poll)).isEqualTo(new Outcome.Done(30));
    var codes = new HashSet<String>();
    for (var invitation : invitations(draw)) {
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
    var poll = poll();
    var draw = draw(poll, 20, "twee keer");
    var id = UUID.randomUUID();
    inviting.invite(draw, poll, id, 10_000, STAFF);
    assertThat(inviting.invite(draw, poll, id, 10_000, STAFF)).isInstanceOf(Outcome.Nobody.class);
    assertThat(invitations(draw)).hasSize(20);
  }

  @Test
  void many_at_once_invite_nobody_twice() throws Exception {
    var poll = poll();
    var one = draw(poll, 40, "een");
    var other = draw(poll, 40, "twee");
    AtOnce.run(
        List.of(
            () -> invite(one, poll),
            () -> invite(other, poll),
            () -> invite(one, poll),
            () -> invite(other, poll)));
    assertThat(
            database.number(
                "SELECT COUNT(*) - COUNT(DISTINCT member_id) FROM panel_invitation WHERE poll_id ="
                    + " ?",
                poll.matter().id()))
        .isZero();
    assertThat(invitations(one).size()).isLessThanOrEqualTo(40);
  }

  @Test
  void nobody_is_invited_more_often_than_the_year_allows() {
    int most = server.bean(Limits.class).mostAYear();
    for (int i = 0; i < most + 1; i++) {
      var poll = poll();
      invite(draw(poll, everybody(), "jaar " + i), poll);
    }
    assertThat(
            database.number(
                """
                SELECT MAX(times) FROM (SELECT COUNT(*) AS times FROM panel_invited
                  WHERE ? IS NOT NULL GROUP BY member_id) AS counted
                """,
                UUID.randomUUID()))
        .isEqualTo(most);
    var poll = poll();
    assertThat(draws.preview(poll, new DrawWish(10, 0, false, true, "x"), true)).isEmpty();
    server.clock().advance(Duration.ofDays(370));
    assertThat(draws.preview(poll, new DrawWish(10, 0, false, true, "x"), true)).isNotEmpty();
  }

  @Test
  void who_leaves_is_replaced_from_the_same_stratum_and_forgotten() {
    var poll = poll();
    var draw = draw(poll, 30, "vervangen");
    invite(draw, poll);
    var spare =
        draws.strata(draw).stream()
            .filter(count -> count.available() > count.taken() + 1)
            .map(StratumCount::stratum)
            .toList();
    // Where all of a stratum were drawn there is nobody to replace them.
    var gone =
        invitations(draw).stream().filter(i -> spare.contains(i.stratum())).toList().getFirst();
    var member = gone.member().orElseThrow();
    server.bean(Memberships.class).leave(member, ConsentSource.WEB);
    assertThat(invite(draw, poll)).isEqualTo(new Outcome.Done(1));
    var now = invitations(draw);
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
    var poll = poll();
    var draw = draw(poll, 12, "herinneren");
    invite(draw, poll);
    answer(poll, invitations(draw).getFirst());
    assertThat(remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
    server.clock().advance(Duration.ofDays(4));
    assertThat(remind(draw, poll)).isEqualTo(new Outcome.Done(reminded(draw, 1)));
    assertThat(remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
    server.clock().advance(Duration.ofDays(4));
    assertThat(remind(draw, poll)).isEqualTo(new Outcome.Done(reminded(draw, 2)));
    server.clock().advance(Duration.ofDays(4));
    assertThat(remind(draw, poll)).isInstanceOf(Outcome.Nobody.class);
  }

  /// How many were reminded so often: all but the one who answered, and those whom no message
  /// reached meanwhile.
  private int reminded(PanelDraw draw, int times) {
    var all = invitations(draw);
    assertThat(all.getFirst().reminders()).as("who answered").isZero();
    var others = all.subList(1, all.size()).stream().filter(one -> !one.dropped()).toList();
    assertThat(others).isNotEmpty().allMatch(one -> one.reminders() == times);
    return others.size();
  }

  @Test
  void stop_keeps_somebody_out_of_the_next_draw() {
    var poll = poll();
    var draw = draw(poll, 12, "stop");
    invite(draw, poll);
    var member = invitations(draw).getFirst().member().orElseThrow();
    server.bean(Consents.class).stopAll(member.contact().orElseThrow(), ConsentSource.SMS);
    assertThat(inviting.next(draw).stream().map(Member::id)).doesNotContain(member.id());
    var other = poll();
    var all = draw(other, everybody(), "daarna");
    assertThat(inviting.next(all).stream().map(Member::id)).doesNotContain(member.id());
  }

  @Test
  void after_closing_the_numbers_stay_and_nobody_can_tell_who_was_invited() {
    var poll = poll();
    var draw = draw(poll, 30, "sluiten");
    invite(draw, poll);
    var two = invitations(draw).subList(0, 2);
    two.forEach(invitation -> answer(poll, invitation));
    assertThat(answered(draw)).isEqualTo(2);
    database.change(
        "UPDATE messaging_message SET state = 'DELIVERED' WHERE batch_id = ?",
        server.bean(Sendings.class).of(draw).getFirst().batch());
    var polls = server.bean(PollService.class);
    TestPoll.expect(polls.close(poll.key(), "test"));
    var closed = draws.find(draw.id()).orElseThrow();
    assertThat(closed.state()).isEqualTo(PanelDraw.State.CLOSED);
    assertThat(answered(closed)).isEqualTo(2);
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
    assertThat(invite(closed, poll)).isInstanceOf(Outcome.NotNow.class);
  }

  @Test
  void who_waits_for_a_message_was_not_invited_yet() {
    var poll = poll();
    var draw = draw(poll, 30, "wachten");
    invite(draw, poll);
    assertThat(result(draw)).isEqualTo(new StratumCount.Result(0, 30, 0, 0));
    var some = invitations(draw).subList(0, 12);
    some.forEach(one ->
        database.change(
            "UPDATE messaging_message SET state = 'DELIVERED' WHERE id = ?",
            one.message().orElseThrow()));
    assertThat(result(draw)).isEqualTo(new StratumCount.Result(12, 18, 0, 0));
  }

  @Test
  void no_made_up_member_has_a_telephone_of_the_demonstration() {
    var poll = poll();
    var contacts = server.bean(Contacts.class);
    var numbers =
        inviting.next(draw(poll, everybody(), "nummers")).stream()
            .flatMap(member -> member.contact().flatMap(contacts::open).stream())
            .map(ContactAddress::value)
            .filter(value -> value.startsWith("+"))
            .toList();
    assertThat(numbers).isNotEmpty().allMatch(number -> number.startsWith("+31601"));
  }

  @Test
  void draws_and_invitations_are_in_the_audit_log_with_the_seed() {
    var poll = poll();
    var draw = draw(poll, 10, "openbaar zaad");
    invite(draw, poll);
    var log = server.bean(AuditLog.class).about(poll.key(), 20);
    assertThat(log).extracting(AuditEntry::what).contains("panel.drawn", "panel.invited");
    assertThat(log).anyMatch(entry -> entry.why().contains("openbaar zaad"));
  }

  private MatterCard poll() {
    Poll poll = TestPoll.byCode(server, "one-page", "anonymous");
    return server.bean(Matters.class).find(poll.matter()).orElseThrow();
  }

  private PanelDraw draw(MatterCard poll, int size, String seed) {
    return draw(poll, new DrawWish(size, 1, false, true, seed));
  }

  private PanelDraw draw(MatterCard poll, DrawWish wish) {
    var draw = draws.make(UUID.randomUUID(), poll, wish, true, STAFF);
    made.add(draw);
    return draw;
  }

  /// How many members there are: other tests make more.
  private int everybody() {
    return (int) database.number("SELECT COUNT(*) FROM panel_member WHERE id <> ?", new UUID(0, 0));
  }

  private Outcome invite(PanelDraw draw, MatterCard poll) {
    return inviting.invite(
        draws.find(draw.id()).orElseThrow(), poll, UUID.randomUUID(), 10_000, STAFF);
  }

  private Outcome remind(PanelDraw draw, MatterCard poll) {
    return reminding.remind(draws.find(draw.id()).orElseThrow(), poll, 10_000, STAFF);
  }

  private List<Invitation> invitations(PanelDraw draw) {
    return transactions().executeRead(_ -> server.bean(InvitationStore.class).of(draw.id()));
  }

  @SuppressWarnings("unchecked") // the application has one data source, and it is JDBC
  private TransactionOperations<Connection> transactions() {
    return server.bean(TransactionOperations.class);
  }

  private StratumCount.Result result(PanelDraw draw) {
    return responses.of(draws.find(draw.id()).orElseThrow()).stream()
        .map(count -> count.result().orElseThrow())
        .reduce(new StratumCount.Result(0, 0, 0, 0), StratumCount.Result::plus);
  }

  private int answered(PanelDraw draw) {
    return responses.of(draws.find(draw.id()).orElseThrow()).stream()
        .mapToInt(count -> count.result().orElseThrow().answered())
        .sum();
  }

  private void answer(MatterCard poll, Invitation invitation) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + invitation.code().characters());
    var path = "/nl" + poll.path() + "/invullen";
    browser.open(path);
    var sent = browser.post(path, "kleur", "groen");
    assertThat(sent.path()).endsWith("/bedankt");
  }

  private List<String> textsTo(Member member) {
    var address = server.bean(Contacts.class).open(member.contact().orElseThrow()).orElseThrow();
    return new SentTexts(server).to(address);
  }
}
