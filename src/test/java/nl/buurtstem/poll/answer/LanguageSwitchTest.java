package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// The language can be changed at any moment, also with something filled in that was not saved yet.
class LanguageSwitchTest {
  private static final String BASE = "/nl/peiling/beijum-meningspeiling";

  private final TestServer server = TestServer.shared();
  private final Browser browser = new Browser(server.uri());

  private Words in(String language) {
    var found = server.bean(Languages.class).find(language).orElseThrow();
    return server.bean(Messages.class).in(found);
  }

  @Test
  void the_languages_on_a_question_are_buttons_of_its_form() {
    assertThat(browser.open(BASE + "/vraag/buurt").html())
        .containsPattern("form=\"answer\" formaction=\"[^\"]*\" name=\"_language\" value=\"ar\"");
  }

  @Test
  void a_chosen_answer_is_saved_and_shown_in_the_other_language() {
    browser.open(BASE + "/vraag/buurt");
    var page = browser.post(BASE + "/vraag/buurt", "a", "beijum_oost", "_language", "ar");
    assertThat(page.path()).isEqualTo("/ar/peiling/beijum-meningspeiling/vraag/buurt");
    assertThat(page.html())
        .contains("dir=\"rtl\"")
        .containsPattern("value=\"beijum_oost\" checked");
  }

  @Test
  void an_empty_page_is_not_taken_for_a_skipped_question() {
    browser.open(BASE + "/vraag/buurt");
    browser.post(BASE + "/vraag/buurt", "_language", "tr");
    assertThat(browser.open("/tr/peiling/beijum-meningspeiling/overzicht").path())
        .isEqualTo("/tr/peiling/beijum-meningspeiling");
  }

  @Test
  void a_button_for_a_language_sends_to_the_address_of_that_language() {
    var poll = TestPoll.open(server);
    for (var page : List.of("/vraag/aantal", "/vraag/kleur")) {
      assertThat(browser.open("/nl/peiling/" + poll.slug() + page).html())
          .contains(
              "formaction=\"/ar/peiling/%s%s\" name=\"_language\" value=\"ar\""
                  .formatted(poll.slug(), page));
    }
  }

  @Test
  void what_cannot_be_saved_yet_stays_on_the_page_with_the_fault_in_the_new_language() {
    var poll = TestPoll.open(server);
    var path = "/peiling/" + poll.slug() + "/vraag/aantal";
    browser.open("/nl" + path);
    var page = browser.post("/en" + path, "a", "veel", "_language", "en");
    assertThat(page.path()).isEqualTo("/en" + path);
    assertThat(page.html())
        .contains("<html lang=\"en\"", "value=\"veel\"", in("en").get("fault.not_a_number"))
        .contains("<title>" + in("en").get("poll.fault.mark"))
        .doesNotContain(in("nl").get("fault.not_a_number"));
  }

  @Test
  void an_answer_that_is_needed_is_asked_for_again_in_the_new_language() {
    var poll = TestPoll.open(server);
    var path = "/peiling/" + poll.slug() + "/vraag/kleur";
    browser.open("/nl" + path);
    assertThat(browser.post("/nl" + path).html())
        .contains(in("nl").get("fault.required"), "name=\"_missing\"");
    assertThat(browser.post("/ar" + path, "_missing", "1", "_language", "ar").html())
        .contains("dir=\"rtl\"", in("ar").get("fault.required"));
  }

  @Test
  void a_newer_answer_from_another_tab_is_told_in_the_new_language() {
    var poll = TestPoll.open(server);
    var path = "/peiling/" + poll.slug() + "/vraag/woorden";
    var csrf = browser.open("/nl" + path).csrf();
    browser.post("/nl" + path, "a", "nieuw");
    var old = "_csrf=" + csrf + "&_revision=0&a=oud&_language=tr";
    assertThat(browser.raw("/tr" + path, old).html())
        .contains("<html lang=\"tr\"", in("tr").get("poll.newer"), "“nieuw”", "value=\"oud\"");
  }

  @Test
  void a_page_with_all_questions_keeps_everything() {
    var poll = TestPoll.open(server, "one-page");
    var path = "/peiling/" + poll.slug() + "/invullen";
    browser.open("/nl" + path);
    var fields =
        new String[] {"woorden", "Dag!", "kleur", "groen", "aantal", "x", "_language", "ar"};
    assertThat(browser.post("/ar" + path, fields).html())
        .contains("dir=\"rtl\"", "value=\"Dag!\"", "action=\"/ar/")
        .containsPattern("value=\"groen\" checked")
        .doesNotContain("bs-faults");
    assertThat(new Database(server).responses(poll.id())).isZero();
  }

  @Test
  void a_page_with_all_questions_that_had_faults_has_them_in_the_new_language() {
    var poll = TestPoll.open(server, "one-page");
    var path = "/peiling/" + poll.slug() + "/invullen";
    browser.open("/nl" + path);
    assertThat(browser.post("/nl" + path, "kleur", "groen", "aantal", "x").html())
        .contains("name=\"_checked\"", in("nl").get("fault.not_a_number"));
    var fields = new String[] {"kleur", "groen", "aantal", "x", "_checked", "1", "_language", "pl"};
    assertThat(browser.post("/pl" + path, fields).html())
        .contains("<html lang=\"pl\"", in("pl").get("fault.not_a_number"), "value=\"x\"");
    assertThat(browser.post("/uk" + path, "_checked", "1", "_language", "uk").html())
        .contains(in("uk").get("fault.required"));
    assertThat(new Database(server).responses(poll.id())).isZero();
  }

  @Test
  void a_receipt_can_be_looked_up_and_says_only_that_it_counts() {
    var poll = TestPoll.open(server);
    var base = "/nl/peiling/" + poll.slug();
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/overzicht");
    var thanks = browser.post(base + "/verstuur");
    var code = thanks.html().split("<code>")[1].substring(0, 14);

    var other = new Browser(server.uri());
    other.open(base + "/bewijs");
    var found = other.post(base + "/bewijs", "code", " " + code.toLowerCase(java.util.Locale.ROOT));
    assertThat(found.html()).contains("tellen mee").doesNotContain("rood", "Rood");
    assertThat(other.post(base + "/bewijs", "code", "2345-6789-ACDE").html())
        .contains("Deze code kennen we niet");
    var elsewhere = "/nl/peiling/beijum-meningspeiling/bewijs";
    other.open(elsewhere);
    assertThat(other.post(elsewhere, "code", code).html()).contains("Deze code kennen we niet");
  }
}
