package nl.buurtstem.poll.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Staff record what was decided; residents and programs read it.
class FeedbackTest {
  private static final Pattern VERSION = Pattern.compile("name=\"versie\" value=\"(\\d+)\"");
  private static final Pattern ACTION = Pattern.compile("action=\"(/beheer/peilingen/[^\"]+)\"");

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Decisions decisions = server.bean(Decisions.class);
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);
  private final StaffBrowser reader = StaffBrowser.unsigned();

  @Test
  void a_decision_is_read_on_the_results_page_in_the_language_it_has_or_marked_as_dutch() {
    var poll = published();
    assertThat(reader.get("/nl" + poll.resultsPath()).body()).contains("Er is nog niets besloten.");
    assertThat(record(poll, "tekst-ar", "مصابيح جديدة").statusCode()).isEqualTo(303);

    assertThat(reader.get("/nl" + poll.resultsPath()).body())
        .contains("Dit gaan we doen.", "Er komen lampen.", "Besloten op 20 november 2026")
        .contains("Gebiedsteam &amp; co")
        .doesNotContain("Er is nog niets besloten", "Alleen in het Nederlands");
    assertThat(reader.get("/ar" + poll.resultsPath()).body())
        .contains("مصابيح جديدة")
        .doesNotContain("Er komen lampen.");
    assertThat(reader.get("/pl" + poll.resultsPath()).body())
        .contains("<span lang=\"nl\" dir=\"ltr\">Er komen lampen.</span>", "Tylko po niderlandzku");
  }

  @Test
  void the_api_has_it_with_the_language_of_its_text() {
    var poll = published();
    record(poll, "tekst-en", "New lamps.");
    var path = "/api/v1/peilingen/" + poll.slug() + "/resultaten";
    assertThat(new Browser(server.uri("/")).open(path).html())
        .contains("\"besluiten\":[{\"id\":\"", "\"stand\":\"doen\"", "\"taal\":\"nl\"")
        .contains("\"datum\":\"2026-11-20\"", "\"aanspreekpunt\":\"Gebiedsteam & co\"");
  }

  @Test
  void whoever_took_part_is_promised_it_and_reads_it_on_the_page_with_the_receipt() {
    var poll = TestPoll.open(server);
    var base = "/nl" + poll.path();
    var resident = new Browser(server.uri());
    resident.open(base + "/vraag/kleur");
    resident.post(base + "/vraag/kleur", "a", "rood");
    resident.open(base + "/overzicht");
    assertThat(resident.post(base + "/verstuur").html())
        .contains("wat we hoorden en wat ermee gebeurt");

    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    record(polls.find(poll.slug()).orElseThrow());
    assertThat(resident.open(base + "/bedankt").html())
        .contains("Er komen lampen.", "href=\"" + base + "/resultaat\"")
        .doesNotContain("wat we hoorden en wat ermee gebeurt");
  }

  @Test
  void nothing_is_told_before_the_results_are_public_and_nothing_recorded_before_it_closes() {
    var poll = TestPoll.open(server);
    assertThat(editor.get(address(poll)).statusCode()).isEqualTo(404);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    var closed = polls.find(poll.slug()).orElseThrow();
    assertThat(record(closed).statusCode()).isEqualTo(303);
    assertThat(decisions.all(closed)).hasSize(1);
    assertThat(decisions.shown(closed)).isEmpty();
    assertThat(reader.get("/nl" + closed.resultsPath()).body()).doesNotContain("Er komen lampen.");
  }

  @Test
  void what_will_not_be_done_needs_a_reason_and_what_was_typed_is_not_lost() {
    var poll = published();
    var without = record(poll, "stand", "niet-doen", "tekst-nl", "Geen <b>zwembad</b>.");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body())
        .contains("Schrijf in het Nederlands op waarom.", "Geen &lt;b&gt;zwembad&lt;/b&gt;.")
        .contains("value=\"niet-doen\" checked");
    assertThat(decisions.all(poll)).isEmpty();
    record(poll, "stand", "niet-doen", "waarom-nl", "Het is te duur.");
    assertThat(reader.get("/nl" + poll.resultsPath()).body())
        .contains("Dit gaan we niet doen.", "Het is te duur.");
  }

  @Test
  void each_missing_or_impossible_field_is_named() {
    var poll = published();
    var form =
        record(
            poll, "stand", "", "tekst-nl", " ", "datum", "2026-12-24", "wie", "", "waarom-tr", "x");
    assertThat(form.statusCode()).isEqualTo(422);
    assertThat(form.body())
        .contains("Kies of het doorgaat.", "Schrijf in het Nederlands op wat er gebeurt.")
        .contains("niet later dan vandaag", "Schrijf op wie hierover gaat.")
        .contains("een reden zonder wat er gebeurt");
  }

  @Test
  void it_can_be_changed_once_from_each_version_and_taken_away_and_the_log_has_all_of_it() {
    var poll = published();
    record(poll);
    var one = address(poll) + "/" + decisions.all(poll).getFirst().id();
    assertThat(send(poll, one, "tekst-nl", "Er komen meer lampen.").statusCode()).isEqualTo(303);
    var late = fields("versie", "1", "tekst-nl", "Er komen minder lampen.");
    var refused = editor.post(one, one, late.toArray(String[]::new));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Er komen minder lampen.", "Iemand anders");
    assertThat(decisions.all(poll).getFirst().text().in("nl").text())
        .isEqualTo("Er komen meer lampen.");

    assertThat(editor.post(one, one, "versie", "1", "weg", "1").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("melding=veranderd"));
    assertThat(decisions.all(poll)).hasSize(1);
    editor.post(one, one, "versie", "2", "weg", "1");
    assertThat(decisions.all(poll)).isEmpty();
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 3))
        .extracting(AuditEntry::what)
        .containsExactly("poll.decision_removed", "poll.decision_changed", "poll.decided");
  }

  @Test
  void the_same_form_sent_twice_gives_one_decision() {
    var poll = published();
    var one = address(poll) + "/" + UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      var sent =
          editor.post(address(poll) + "/nieuw", one, fields("versie", "0").toArray(String[]::new));
      assertThat(sent.statusCode()).isEqualTo(303);
    }
    assertThat(decisions.all(poll)).hasSize(1);
    var other = fields("versie", "0", "tekst-nl", "Iets anders.").toArray(String[]::new);
    var refused = editor.post(address(poll) + "/nieuw", one, other);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Iets anders.");
  }

  @Test
  void a_decision_of_another_poll_cannot_be_reached_through_this_one() {
    var poll = published();
    record(poll);
    var elsewhere = address(published()) + "/" + decisions.all(poll).getFirst().id();
    assertThat(editor.get(elsewhere).statusCode()).isEqualTo(404);
    var fields = fields("versie", "1", "tekst-nl", "Anders.").toArray(String[]::new);
    assertThat(editor.post(address(poll), elsewhere, fields).statusCode()).isIn(404, 409);
    assertThat(decisions.all(poll).getFirst().text().in("nl").text()).isEqualTo("Er komen lampen.");
  }

  @Test
  void the_first_page_of_staff_asks_for_a_decision_until_there_is_one() {
    var poll = published();
    assertThat(editor.get("/beheer").body()).contains("href=\"" + address(poll) + "\"");
    record(poll);
    assertThat(editor.get("/beheer").body()).doesNotContain("href=\"" + address(poll) + "\"");
  }

  @Test
  void the_database_itself_refuses_a_refusal_without_a_reason() {
    var poll = published();
    record(poll);
    assertThatThrownBy(() ->
            new Database(server)
                .change(
                    "UPDATE poll_decision SET status = 'NOT_DOING', why = NULL WHERE poll_id = ?",
                    poll.id()))
        .hasMessageContaining("poll_decision_no_has_a_reason");
  }

  private Poll published() {
    var poll = TestPoll.open(server);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    return polls.find(poll.slug()).orElseThrow();
  }

  private static String address(Poll poll) {
    return "/beheer/peilingen/" + poll.slug() + "/terugkoppeling";
  }

  private HttpResponse<String> record(Poll poll, String... fields) {
    return send(poll, address(poll) + "/nieuw", fields);
  }

  /// Fills in the form on a page and sends it where the page says.
  private HttpResponse<String> send(Poll poll, String page, String... fields) {
    var html = editor.get(page).body();
    var all = new ArrayList<>(List.of("versie", find(VERSION, html)));
    all.addAll(List.of(fields));
    var action =
        ACTION
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .filter(found -> found.startsWith(address(poll)))
            .findFirst()
            .orElseThrow();
    return editor.post(page, action, fields(all.toArray(String[]::new)).toArray(String[]::new));
  }

  /// A good form, with some fields otherwise.
  private static List<String> fields(String... others) {
    var all = new ArrayList<>(List.of(others));
    var usual =
        List.of(
            "stand",
            "doen",
            "tekst-nl",
            "Er komen lampen.",
            "datum",
            "2026-11-20",
            "wie",
            "Gebiedsteam & co");
    for (int i = 0; i < usual.size(); i += 2) {
      if (!all.contains(usual.get(i))) {
        all.addAll(usual.subList(i, i + 2));
      }
    }
    return all;
  }

  private static String find(Pattern pattern, String html) {
    var match = pattern.matcher(html);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }
}
