package nl.buurtstem.poll.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// The test's poll promises to keep answers until 31 December 2027.
class RetentionTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);
  private static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
  private static final Staff OFFICER = Staff.of("officier", Role.ADMIN);

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Retention retention = server.bean(Retention.class);
  private final RetentionJob job = server.bean(RetentionJob.class);
  private final Database database = new Database(server);

  @Test
  void on_the_last_day_all_answers_are_there_and_the_day_after_none_is() throws SQLException {
    var poll = published(120);
    job.settle(poll, LAST_DAY);
    assertThat(database.count("poll_response", poll.id())).isEqualTo(120);
    var before = results(poll);

    job.settle(poll, DAY_AFTER);

    assertThat(database.count("poll_response", poll.id())).isZero();
    assertThat(database.count("poll_free_text", poll.id())).isZero();
    assertThat(database.count("poll_receipt", poll.id())).isZero();
    assertThat(results(poll)).isEqualTo(before).contains("bs-bars");
    var record = retention.destruction(poll).orElseThrow();
    assertThat(record.keptUntil()).isEqualTo(LAST_DAY);
    assertThat(record.finished()).isPresent();
    assertThat(record.responses()).isEqualTo(120);
    var browser = new Browser(server.uri());
    assertThat(browser.open("/nl/privacy").html()).contains("De antwoorden zijn vernietigd op");
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 10))
        .anySatisfy(entry -> {
          assertThat(entry.what()).isEqualTo("poll.answers_destroyed");
          assertThat(entry.why()).contains("120 antwoorden", "2027-12-31");
        });
  }

  @Test
  void a_published_poll_without_answers_is_archived_and_a_closed_one_can_still_be_published()
      throws SQLException {
    var poll = closed(60);
    job.settle(poll, DAY_AFTER);
    assertThat(database.responses(poll.id())).isZero();
    assertThat(now(poll).state()).isEqualTo(PollState.CLOSED);

    TestPoll.expect(polls.publish(poll.slug(), "test"));
    assertThat(results(poll)).contains("bs-bars");
    job.settle(now(poll), DAY_AFTER);
    assertThat(now(poll).state()).isEqualTo(PollState.ARCHIVED);
    assertThat(results(poll)).contains("bs-bars");
  }

  @Test
  void a_hold_keeps_the_answers_until_it_is_lifted() throws SQLException {
    var poll = closed(30);
    assertThat(retention.hold(poll, "klacht", OFFICER)).isTrue();
    assertThat(retention.hold(poll, "nog een", OFFICER)).isFalse();
    job.settle(poll, DAY_AFTER);
    assertThat(database.responses(poll.id())).isEqualTo(30);
    assertThat(retention.hold(poll).orElseThrow().reason()).isEqualTo("klacht");

    assertThat(retention.lift(poll, "klacht afgehandeld", OFFICER)).isTrue();
    assertThat(retention.lift(poll, "nog eens", OFFICER)).isFalse();
    job.settle(poll, DAY_AFTER);
    assertThat(database.responses(poll.id())).isZero();
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 10))
        .extracting(entry -> entry.what())
        .contains("poll.held", "poll.hold_lifted", "poll.answers_destroyed");
  }

  @Test
  void a_hold_that_comes_halfway_stops_the_rest_and_the_record_stays_true() throws SQLException {
    var poll = closed(30);
    polls.tally(poll);
    assertThat(retention.destroySome(poll, 10)).isTrue();
    var gone = 30 - database.responses(poll.id());
    retention.hold(poll, "klacht", OFFICER);
    assertThat(retention.destroySome(poll, 10)).isFalse();
    job.settle(poll, DAY_AFTER);
    assertThat(30 - database.responses(poll.id())).isEqualTo(gone);
    var record = retention.destruction(poll).orElseThrow();
    assertThat(record.responses()).isEqualTo(gone);
    assertThat(record.finished()).isEmpty();
  }

  @Test
  void an_open_poll_keeps_its_answers_whatever_the_date() throws SQLException {
    var poll = TestPoll.open(server);
    polls.simulate(poll.slug(), 20, 4);
    job.settle(poll, DAY_AFTER);
    assertThat(database.responses(poll.id())).isEqualTo(20);
    assertThat(retention.destruction(poll)).isEmpty();
  }

  private Poll closed(int responses) {
    var poll = TestPoll.open(server);
    polls.simulate(poll.slug(), responses, 3);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    return now(poll);
  }

  private Poll published(int responses) {
    var poll = closed(responses);
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    return now(poll);
  }

  private Poll now(Poll poll) {
    return polls.find(poll.slug()).orElseThrow();
  }

  /// The results page without what differs at each visit.
  private String results(Poll poll) {
    var html = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/resultaat").html();
    return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
  }
}
