package nl.buurtstem.poll.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Responses that looked odd count until a person decides otherwise, and that can be read back.
class StaffMarkedTest {
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);
  private final Poll poll = TestPoll.open(server, "one-page");
  private final String page = "/beheer/peilingen/" + poll.slug() + "/opvallend";
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void they_count_until_somebody_decides_that_they_do_not_and_can_be_counted_again() {
    trapped(3);
    var key = key();
    assertThat(editor.get(page).body()).contains("3 antwoorden", "Tellen mee", "niet zien");
    assertThat(responses()).isEqualTo(3);

    decide(key, "telt-niet", "Zelfde tekst, drie keer in een minuut");
    assertThat(responses()).isZero();
    assertThat(database.responses(poll.id())).isEqualTo(3);
    assertThat(editor.get(page).body()).contains("Tellen niet mee");
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 1))
        .first()
        .satisfies(entry -> {
          assertThat(entry.what()).isEqualTo("poll.left_out");
          assertThat(entry.why()).contains(key + ": 3. Zelfde tekst");
        });

    trapped(1);
    assertThat(editor.get(page).body()).contains("Daarna kwam er nog 1 bij");
    assertThat(responses()).isEqualTo(1);

    decide(key, "telt", "Het was een klas met oude tablets");
    assertThat(responses()).isEqualTo(4);
  }

  @Test
  void a_poll_that_has_closed_is_counted_again_and_residents_read_how_many_do_not_count() {
    trapped(2);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(responses()).isEqualTo(2);
    decide(key(), "telt-niet", "Robot");
    assertThat(responses()).isZero();
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var results = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/resultaat");
    assertThat(results.html()).contains("2 antwoorden tellen niet mee");
  }

  @Test
  void a_receipt_does_not_say_that_answers_count_where_some_were_left_out() {
    var browser = new Browser(server.uri());
    var path = "/nl/peiling/" + poll.slug();
    browser.open(path + "/invullen");
    var thanks = browser.post(path + "/invullen", "kleur", "rood");
    var code = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(thanks.html());
    assertThat(code.find()).isTrue();
    browser.open(path + "/bewijs");
    assertThat(browser.post(path + "/bewijs", "code", code.group()).html())
        .contains("tellen mee.")
        .doesNotContain("een computer");
    trapped(1);
    decide(key(), "telt-niet", "Robot");
    assertThat(browser.post(path + "/bewijs", "code", code.group()).html())
        .contains("We hebben de antwoorden bij deze code", "een computer")
        .doesNotContain("tellen mee.");
  }

  @Test
  void of_a_kind_of_people_of_whom_few_took_part_staff_do_not_see_how_many() {
    var counts = new LinkedHashMap<>(Map.of("nl", 5L));
    counts.put("ti", 4L);
    assertThat(StaffBar.ofKinds(counts, code -> code))
        .containsExactly(new StaffBar("nl", 5, false, 100), new StaffBar("ti", 0, true, 0));
    assertThat(StaffBar.of(counts, code -> code))
        .containsExactly(new StaffBar("nl", 5, false, 100), new StaffBar("ti", 4, false, 80));
  }

  @Test
  void once_the_results_are_public_nothing_can_be_decided() {
    trapped(1);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var refused = send(key(), "telt-niet", "Te laat");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("de uitkomst is al gezien of gepubliceerd");
    assertThat(responses()).isEqualTo(1);
  }

  @Test
  void a_decision_without_a_reason_or_about_other_marks_changes_nothing() {
    trapped(1);
    assertThat(send(key(), "telt-niet", " ").statusCode()).isEqualTo(422);
    assertThat(send("NO_PROOF", "telt-niet", "Reden").statusCode()).isEqualTo(400);
    assertThat(send(key(), "weg", "Reden").statusCode()).isEqualTo(400);
    assertThat(responses()).isEqualTo(1);
  }

  @Test
  void an_analyst_reads_it_and_cannot_decide() {
    trapped(1);
    var analyst = StaffBrowser.as(Role.ANALYST);
    assertThat(analyst.get(page).body()).contains("1 antwoord").doesNotContain("name=\"besluit\"");
    var fields = new String[] {"kenmerken", key(), "besluit", "telt-niet", "waarom", "Reden"};
    assertThat(analyst.post("/beheer/peilingen", page, fields).statusCode()).isEqualTo(403);
    assertThat(responses()).isEqualTo(1);
  }

  /// As many robots that fill in every field.
  private void trapped(int robots) {
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    for (int i = 0; i < robots; i++) {
      var browser = new Browser(server.uri());
      browser.open(path);
      assertThat(browser.post(path, "kleur", "rood", Signs.TRAP, "x").path()).endsWith("/bedankt");
    }
    database.change("UPDATE poll_response SET marks = 'TRAP' WHERE poll_id = ?", poll.id());
  }

  private String key() {
    return database.text("SELECT marks FROM poll_response WHERE poll_id = ?", poll.id());
  }

  private long responses() {
    return polls.recount(polls.find(poll.slug()).orElseThrow()).responses();
  }

  private void decide(String marks, String decision, String why) {
    assertThat(StaffBrowser.location(send(marks, decision, why))).endsWith("?melding=besloten");
  }

  private HttpResponse<String> send(String marks, String decision, String why) {
    return editor.post(page, page, "kenmerken", marks, "besluit", decision, "waarom", why);
  }
}
