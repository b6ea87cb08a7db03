package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
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

/// Who decides whether results become public sees them first, exactly as residents will.
class OutcomePagesTest {
  private static final Pattern MARK =
      Pattern.compile("(?s)<aside class=\"bs-preview-mark\".*?</aside>\\s*");
  private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Poll poll = TestPoll.open(server, "one-page");
  private final String staffPage = "/beheer/peilingen/" + poll.slug();
  private final String page = staffPage + "/uitkomst";
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void before_publishing_staff_see_the_page_that_residents_will_see() {
    polls.simulate(poll.slug(), 60, 20261122);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(editor.get(staffPage).body()).contains("href=\"" + page + "\"");
    assertThat(editor.get(staffPage + "/stap/publiceren").body()).contains("href=\"" + page + "\"");
    assertThat(editor.get(page).body())
        .contains(
            "Nog niet openbaar", "Welke kleur kiest u?", "Alleen hoeveel mensen iets schreven")
        .contains(page + "/nl", page + "/ar", "/stap/publiceren");
    var before = editor.get(page + "/nl");
    assertThat(before.body()).contains("Nog niet openbaar. Alleen u ziet dit.");
    assertThat(before.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(editor.get(page + "/ar").body()).contains("dir=\"rtl\"", "Nog niet openbaar");

    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var after = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/resultaat").html();
    assertThat(after).doesNotContain("Nog niet openbaar").contains("bs-bars__item");
    var seen = MARK.matcher(main(before.body())).replaceAll("");
    assertThat(seen.replace(page + "/nl", "/nl/peiling/" + poll.slug() + "/resultaat"))
        .isEqualTo(main(after));
    assertThat(StaffBrowser.location(editor.get(page + "/nl")))
        .isEqualTo("/nl/peiling/" + poll.slug() + "/resultaat");
    assertThat(editor.get(staffPage).body())
        .contains("/nl/peiling/" + poll.slug() + "/resultaat", "/nl/wijk/beijum")
        .doesNotContain("href=\"" + page + "\"");
  }

  @Test
  void as_long_as_answers_can_come_in_nobody_sees_results() {
    polls.simulate(poll.slug(), 60, 20261122);
    for (var path : new String[] {page, page + "/nl", page + "/nl/beijum_oost"}) {
      assertThat(StaffBrowser.location(editor.get(path)))
          .isEqualTo(staffPage + "?melding=kan-niet");
    }
    assertThat(editor.get(staffPage).body()).doesNotContain(page);
  }

  @Test
  void who_has_another_role_or_none_sees_nothing() {
    polls.simulate(poll.slug(), 60, 20261122);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(StaffBrowser.as(Role.ANALYST).get(page).body())
        .contains("Nog niet openbaar")
        .doesNotContain("/stap/publiceren");
    assertThat(StaffBrowser.as(Role.MODERATOR).get(page + "/nl").statusCode()).isEqualTo(403);
    assertThat(StaffBrowser.location(StaffBrowser.unsigned().get(page + "/nl")))
        .startsWith("/beheer/aanmelden");
    var resident = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/resultaat");
    assertThat(resident.html()).doesNotContain("bs-bars__item");
  }

  @Test
  void once_somebody_saw_the_results_nothing_is_counted_in_or_out() {
    trapped();
    polls.simulate(poll.slug(), 60, 20261122);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(StaffBrowser.location(editor.get(page + "/nl"))).isEqualTo(page);
    assertThat(editor.get(page).body())
        .contains("Aan 1 antwoord viel iets op")
        .doesNotContain("Welke kleur kiest u?");
    assertThat(StaffBrowser.as(Role.ANALYST).get(page).body())
        .contains("Een redacteur of beheerder legt dit eerst vast")
        .doesNotContain("Toon de uitkomst");

    decide("telt-niet");
    assertThat(responses()).isEqualTo(60);
    assertThat(StaffBrowser.location(editor.post(page, page))).isEqualTo(page);
    editor.post(staffPage, page); // once more does no harm
    assertThat(editor.get(page + "/nl").body()).contains("60 mensen deden mee");
    decide("telt");
    assertThat(responses()).isEqualTo(60);
    assertThat(editor.get(staffPage + "/opvallend").body()).doesNotContain("name=\"besluit\"");
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 20))
        .extracting(AuditEntry::what)
        .containsOnlyOnce("poll.settled")
        .doesNotContain("poll.counted_in");
  }

  /// A robot that filled in every field.
  private void trapped() {
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var browser = new Browser(server.uri());
    browser.open(path);
    assertThat(browser.post(path, "kleur", "rood", Signs.TRAP, "x").path()).endsWith("/bedankt");
    new Database(server)
        .change("UPDATE poll_response SET marks = 'TRAP' WHERE poll_id = ?", poll.id());
  }

  private void decide(String decision) {
    var path = staffPage + "/opvallend";
    editor.post(staffPage, path, "kenmerken", "TRAP", "besluit", decision, "waarom", "Proef");
  }

  private long responses() {
    return polls.recount(polls.find(poll.slug()).orElseThrow()).responses();
  }

  private static String main(String html) {
    var main = MAIN.matcher(html);
    assertThat(main.find()).isTrue();
    return main.group();
  }
}
