package nl.buurtstem.poll.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

class StaffPollTest {
  private static final String NEW = "/beheer/peilingen/nieuw";
  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void a_poll_is_pasted_checked_opened_filled_closed_and_published_and_all_of_it_is_in_the_log() {
    var added = editor.post(NEW, NEW, "tekst", yaml("proef-levensloop"), "bewaren", "1");
    assertThat(StaffBrowser.location(added))
        .isEqualTo("/beheer/peilingen/proef-levensloop?melding=toegevoegd");
    assertThat(state("proef-levensloop")).isEqualTo(PollState.DRAFT);
    step("proef-levensloop", "nakijken");
    step("proef-levensloop", "openen");
    assertThat(state("proef-levensloop")).isEqualTo(PollState.OPEN);
    var page = "/beheer/peilingen/proef-levensloop";
    editor.post(page, page + "/vullen");
    assertThat(editor.get(page).body()).contains("2.000", "nagemaakt");
    step("proef-levensloop", "sluiten");
    publish("proef-levensloop");
    assertThat(state("proef-levensloop")).isEqualTo(PollState.PUBLISHED);
    assertThat(server.bean(AuditLog.class).about("proef-levensloop", 20))
        .extracting(AuditEntry::what)
        .containsExactly(
            "poll.publiceren",
            "poll.sluiten",
            "poll.gevuld",
            "poll.openen",
            "poll.nakijken",
            "poll.toegevoegd");
  }

  @Test
  void a_question_whose_box_is_cleared_stays_hidden_when_the_rest_is_published() {
    editor.post(NEW, NEW, "tekst", yaml("proef-verborgen"), "bewaren", "1");
    step("proef-verborgen", "nakijken");
    step("proef-verborgen", "openen");
    step("proef-verborgen", "sluiten");
    var questions = find("proef-verborgen").definition().questions();
    var address = "/beheer/peilingen/proef-verborgen/stap/publiceren";
    editor.post(address, address, "tonen", questions.getLast().id());
    assertThat(find("proef-verborgen").withheld())
        .contains(questions.getFirst().id())
        .doesNotContain(questions.getLast().id());
  }

  @Test
  void publishing_nothing_has_to_be_chosen() {
    editor.post(NEW, NEW, "tekst", yaml("proef-niets"), "bewaren", "1");
    step("proef-niets", "nakijken");
    step("proef-niets", "openen");
    step("proef-niets", "sluiten");
    var address = "/beheer/peilingen/proef-niets/stap/publiceren";
    var refused = editor.post(address, address);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("geen enkele vraag aangevinkt").doesNotContain(" checked");
    assertThat(state("proef-niets")).isEqualTo(PollState.CLOSED);

    editor.post(address, address, "niets", "1");
    assertThat(state("proef-niets")).isEqualTo(PollState.PUBLISHED);
    assertThat(find("proef-niets").withheld())
        .hasSameSizeAs(find("proef-niets").definition().questions());
  }

  @Test
  void a_step_that_is_not_possible_changes_nothing_and_says_so() {
    editor.post(NEW, NEW, "tekst", yaml("proef-stap"), "bewaren", "1");
    var refused =
        editor.post(
            "/beheer/peilingen/proef-stap/stap/nakijken",
            "/beheer/peilingen/proef-stap/stap/sluiten");
    assertThat(StaffBrowser.location(refused)).endsWith("?melding=kan-niet");
    assertThat(state("proef-stap")).isEqualTo(PollState.DRAFT);
  }

  @Test
  void a_faulty_definition_is_shown_with_code_line_and_place_and_not_kept() {
    var faulty = yaml("proef-fout").replaceFirst("(?m)^kind: .*$", "kind: stemming");
    var page = editor.post(NEW, NEW, "tekst", faulty, "bewaren", "1");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("UNKNOWN_VALUE", "<code>kind</code>");
    assertThat(server.bean(PollService.class).find("proef-fout")).isEmpty();
  }

  @Test
  void hostile_text_in_a_definition_is_shown_as_text() {
    var page = editor.post(NEW, NEW, "tekst", "<script>alert(1)</script>: [", "nakijken", "1");
    assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script");
  }

  @Test
  void checking_alone_keeps_nothing() {
    var page = editor.post(NEW, NEW, "tekst", yaml("proef-alleen"), "nakijken", "1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(server.bean(PollService.class).find("proef-alleen")).isEmpty();
  }

  @Test
  void an_analyst_sees_a_poll_but_is_offered_no_change() {
    var page = StaffBrowser.as(Role.ANALYST).get("/beheer/peilingen/beijum-meningspeiling");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("/stap/", "/vullen");
  }

  private static final Pattern NEXT =
      Pattern.compile("class=\"bs-button[^\"]*\" href=\"([^\"]+)\"");

  @Test
  void the_preview_of_a_poll_on_one_page_has_all_questions_on_one_screen() {
    var poll = TestPoll.open(server, "one-page");
    var preview = "/beheer/peilingen/" + poll.slug() + "/voorbeeld/nl?scherm=";
    var whole = editor.get(preview + 1).body();
    var residents = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/invullen");
    for (var question : poll.definition().questions()) {
      var text = question.text().in("nl").text();
      assertThat(residents.html()).contains(text);
      assertThat(whole).contains(text);
    }
    assertThat(whole).contains(">Verstuur").doesNotContain("<form", "type=\"submit\"");
    assertThat(NEXT.matcher(whole).results().map(found -> found.group(1)))
        .containsExactly(preview + 2);
    assertThat(editor.get(preview + 2).body())
        .contains(server.bean(Messages.class).in(language("nl")).get("poll.thanks.title"))
        .contains("scherm=1");
  }

  @Test
  void the_preview_leads_from_the_introduction_to_the_thanks_in_every_language() {
    var poll = find("beijum-meningspeiling");
    for (var language : poll.definition().languages()) {
      var seen = new StringBuilder();
      int screens = 0;
      for (var at =
              Optional.of(
                  "/beheer/peilingen/beijum-meningspeiling/voorbeeld/" + language + "?scherm=0");
          at.isPresent();
          screens++) {
        var page = editor.get(at.get());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
            .contains("lang=\"" + language + "\"", "Er wordt niets bewaard")
            .doesNotContain("<form", "type=\"submit\"");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("antwoord"));
        seen.append(page.body());
        at = NEXT.matcher(page.body()).results().map(found -> found.group(1)).findFirst();
      }
      assertThat(screens).isEqualTo(poll.definition().questions().size() + 3);
      var words = server.bean(Messages.class).in(language(language));
      assertThat(seen)
          .contains(words.get("poll.overview.not_sent"), words.get("poll.thanks.title"))
          .contains(
              words.get("poll.until", "date", words.date(poll.definition().closes())),
              words.get("poll.kept_until", "date", words.date(poll.definition().retainUntil())),
              words.get("poll.open_to_all"),
              poll.definition().asker().contact().in(language).text());
    }
  }

  private Language language(String code) {
    return server.bean(Languages.class).find(code).orElseThrow();
  }

  @Test
  void what_waits_is_sorted_by_how_urgent_it_is() {
    var poll = find("beijum-meningspeiling");
    var closes = poll.definition().closes();
    assertThat(StaffTask.of(List.of(poll), Map.of(), Map.of(), Set.of(), closes)).isEmpty();
    assertThat(StaffTask.of(List.of(poll), Map.of(), Map.of(), Set.of(), closes.plusDays(1)))
        .extracting(StaffTask::kind)
        .containsExactly(StaffTask.Kind.CLOSE);
  }

  @Test
  void results_that_were_promised_and_did_not_come_are_overdue() {
    editor.post(NEW, NEW, "tekst", yaml("proef-belofte"), "bewaren", "1");
    step("proef-belofte", "nakijken");
    step("proef-belofte", "openen");
    step("proef-belofte", "sluiten");
    var poll = find("proef-belofte");
    LocalDate promised = poll.definition().resultsBy();
    assertThat(
            StaffTask.of(List.of(poll), Map.of(), Map.of(), Set.of(), promised).getFirst().kind())
        .isEqualTo(StaffTask.Kind.PUBLISH);
    assertThat(
            StaffTask.of(List.of(poll), Map.of(), Map.of(), Set.of(), promised.plusDays(1))
                .getFirst()
                .kind())
        .isEqualTo(StaffTask.Kind.FEEDBACK_OVERDUE);
  }

  private void publish(String slug) {
    var address = "/beheer/peilingen/" + slug + "/stap/publiceren";
    var all =
        find(slug).definition().questions().stream()
            .flatMap(question -> java.util.stream.Stream.of("tonen", question.id()))
            .toArray(String[]::new);
    editor.post(address, address, all);
    assertThat(find(slug).withheld()).isEmpty();
  }

  private void step(String slug, String step) {
    var address = "/beheer/peilingen/" + slug + "/stap/" + step;
    assertThat(StaffBrowser.location(editor.post(address, address, "waarom", "proef")))
        .endsWith("?melding=" + step);
  }

  private PollState state(String slug) {
    return find(slug).state();
  }

  private Poll find(String slug) {
    return server.bean(PollService.class).find(slug).orElseThrow();
  }

  private static String yaml(String id) {
    return Resources.text("surveys/de-wijert-binnentuinen.yaml")
        .replaceFirst("(?m)^sms: .*\\R", "")
        .replaceFirst("(?m)^id: .*$", "id: " + id);
  }
}
