package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// The language can be changed at any moment, also with something filled in that was not saved yet.
class LanguageSwitchTest {
  private static final String BASE = "/nl/peiling/beijum-meningspeiling";

  private final TestServer server = TestServer.shared();
  private final Browser browser = new Browser(server.uri());

  @Test
  void the_languages_on_a_question_are_buttons_of_its_form() {
    assertThat(browser.open(BASE + "/vraag/buurt").html())
        .contains("form=\"answer\" name=\"_language\" value=\"ar\"");
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
  void what_cannot_be_saved_yet_stays_on_the_page() {
    var poll = TestPoll.open(server);
    var path = "/nl/peiling/" + poll.slug() + "/vraag/aantal";
    browser.open(path);
    var page = browser.post(path, "a", "veel", "_language", "en");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("lang=\"en\"", "value=\"veel\"").doesNotContain("bs-faults");
  }

  @Test
  void a_page_with_all_questions_keeps_everything() {
    var poll = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    browser.open(path);
    var page =
        browser.post(path, "woorden", "Dag!", "kleur", "groen", "aantal", "x", "_language", "ar");
    assertThat(page.html())
        .contains("dir=\"rtl\"", "value=\"Dag!\"", "action=\"/ar/")
        .containsPattern("value=\"groen\" checked")
        .doesNotContain("bs-faults");
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
