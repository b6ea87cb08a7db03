package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is drawn, and how often.
class DrawsTest {
  private final TestServer server = TestServer.shared();
  private final TestDraws rig = new TestDraws(server);
  private final Draws draws = server.bean(Draws.class);
  private final Inviting inviting = server.bean(Inviting.class);
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
  void the_same_seed_and_frame_give_the_same_draw() {
    var poll = rig.poll();
    var one = rig.draw(poll, 40, "zaad");
    var other = rig.draw(poll, 40, "zaad");
    var third = rig.draw(poll, 40, "ander zaad");
    assertThat(draws.frame(other)).isEqualTo(draws.frame(one));
    assertThat(draws.frame(third)).isNotEqualTo(draws.frame(one));
    assertThat(draws.frame(one).stream().filter(line -> line.getLast().equals("1"))).hasSize(40);
  }

  @Test
  void a_preview_takes_what_the_draw_takes() {
    var poll = rig.poll();
    var wish = new DrawWish(30, 1, false, true, "x");
    assertThat(draws.preview(poll, wish, true)).isEqualTo(draws.strata(rig.draw(poll, wish)));
  }

  @Test
  void the_same_form_sent_twice_draws_once() {
    var poll = rig.poll();
    var id = UUID.randomUUID();
    var wish = new DrawWish(30, 1, false, true, "x");
    var first = draws.make(id, poll, wish, true, TestDraws.STAFF);
    assertThat(draws.make(id, poll, wish, true, TestDraws.STAFF).madeAt())
        .isEqualTo(first.madeAt());
  }

  @Test
  void nobody_is_invited_more_often_than_the_year_allows() {
    int most = server.bean(Limits.class).mostAYear();
    for (int i = 0; i < most + 1; i++) {
      var poll = rig.poll();
      rig.invite(rig.draw(poll, rig.everybody(), "jaar " + i), poll);
    }
    assertThat(
            database.number(
                """
                SELECT MAX(times) FROM (SELECT COUNT(*) AS times FROM panel_invited
                  WHERE ? IS NOT NULL GROUP BY member_id) AS counted
                """,
                UUID.randomUUID()))
        .isEqualTo(most);
    var poll = rig.poll();
    assertThat(draws.preview(poll, new DrawWish(10, 0, false, true, "x"), true)).isEmpty();
    server.clock().advance(Duration.ofDays(370));
    assertThat(draws.preview(poll, new DrawWish(10, 0, false, true, "x"), true)).isNotEmpty();
  }

  @Test
  void stop_keeps_somebody_out_of_the_next_draw() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 12, "stop");
    rig.invite(draw, poll);
    var member = rig.invitations(draw).getFirst().member().orElseThrow();
    server.bean(Consents.class).stopAll(member.contact().orElseThrow(), ConsentSource.SMS);
    assertThat(inviting.next(draw).stream().map(Member::id)).doesNotContain(member.id());
    var other = rig.poll();
    var all = rig.draw(other, rig.everybody(), "daarna");
    assertThat(inviting.next(all).stream().map(Member::id)).doesNotContain(member.id());
  }

  @Test
  void no_made_up_member_has_a_telephone_of_the_demonstration() {
    var poll = rig.poll();
    var contacts = server.bean(Contacts.class);
    var numbers =
        inviting.next(rig.draw(poll, rig.everybody(), "nummers")).stream()
            .flatMap(member -> member.contact().flatMap(contacts::open).stream())
            .map(ContactAddress::value)
            .filter(value -> value.startsWith("+"))
            .toList();
    assertThat(numbers).isNotEmpty().allMatch(number -> number.startsWith("+31601"));
  }

  @Test
  void draws_and_invitations_are_in_the_audit_log_with_the_seed() {
    var poll = rig.poll();
    var draw = rig.draw(poll, 10, "openbaar zaad");
    rig.invite(draw, poll);
    var log = server.bean(AuditLog.class).about(poll.key(), 20);
    assertThat(log).extracting(AuditEntry::what).contains("panel.drawn", "panel.invited");
    assertThat(log).anyMatch(entry -> entry.why().contains("openbaar zaad"));
  }
}
