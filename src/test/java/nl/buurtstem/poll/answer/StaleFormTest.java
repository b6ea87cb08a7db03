package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// A page whose form cookie is gone, or that was made for another one, comes back with all that was
/// typed. Nothing is stored until it is sent once more.
class StaleFormTest {
  private static final String FORM_COOKIE = "formulier";

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Poll poll = TestPoll.open(server);
  private final String base = "/nl/peiling/" + poll.slug();
  private final Browser browser = new Browser(server.uri());

  @Test
  void a_question_comes_back_with_what_was_typed_and_is_saved_when_sent_once_more() {
    browser.open(base + "/vraag/woorden");
    browser.lose(FORM_COOKIE);
    var page = browser.post(base + "/vraag/woorden", "a", "Een bankje \"hier\"");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains(words.get("poll.stale"), "value=\"Een bankje &#34;hier&#34;\"")
        .contains("<title>" + words.get("poll.stale.mark"))
        .doesNotContain(words.get("poll.stale.cookies"));
    assertThat(database.count("poll_draft", poll.id())).isZero();

    browser.post(base + "/vraag/woorden", "a", "Een bankje");
    assertThat(draft()).contains("Een bankje");
  }

  @Test
  void a_chosen_option_stays_chosen_and_the_answer_before_stays_saved() {
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    var before = draft();
    browser.open(base + "/vraag/kleur?van=overzicht");
    var body = "_csrf=of-an-older-page&_from=overview&a=anders&a.other=paars";
    var page = browser.raw(base + "/vraag/kleur", body);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .containsPattern("value=\"anders\" checked")
        .contains("value=\"paars\"", "name=\"_from\" value=\"overview\"");
    assertThat(draft()).isEqualTo(before);
  }

  @Test
  void a_browser_that_brings_no_cookie_at_all_is_told_how_to_keep_them() {
    browser.open(base + "/vraag/kleur");
    browser.loseAll();
    var page = browser.post(base + "/vraag/kleur", "a", "rood");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains(words.get("poll.stale"), words.get("poll.stale.cookies"))
        .containsPattern("value=\"rood\" checked");
    assertThat(database.count("poll_draft", poll.id())).isZero();
    assertThat(browser.post(base + "/vraag/kleur", "a", "rood").path()).isNotEqualTo(base);
    assertThat(draft()).contains("rood");
  }

  @Test
  void another_language_can_still_be_chosen_and_keeps_what_was_typed() {
    browser.open(base + "/vraag/woorden");
    browser.lose(FORM_COOKIE);
    var page = browser.post(base + "/vraag/woorden", "a", "Dag!", "_language", "ar");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains("dir=\"rtl\"", "value=\"Dag!\"", "action=\"/ar/");
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void a_question_that_is_no_longer_asked_leads_to_the_one_that_is() {
    browser.open(base + "/vraag/kleur");
    var page = browser.raw(base + "/vraag/tint", "_csrf=old&a=licht");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.location()).contains("/vraag/kleur?melding=not_asked");
  }

  @Test
  void a_page_with_all_questions_comes_back_with_everything() {
    var onePage = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + onePage.slug() + "/invullen";
    browser.open(path);
    browser.lose(FORM_COOKIE);
    var page = browser.post(path, "kleur", "groen", "woorden", "Dag!", "dingen", "bomen");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains(words.get("poll.stale"), "value=\"Dag!\"")
        .containsPattern("value=\"groen\" checked")
        .containsPattern("value=\"bomen\" checked");
    assertThat(database.responses(onePage.id())).isZero();
    assertThat(browser.post(path, "kleur", "groen").path()).endsWith("/bedankt");
    assertThat(database.responses(onePage.id())).isEqualTo(1);
  }

  @Test
  void the_overview_comes_back_and_nothing_is_sent() {
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/overzicht");
    browser.lose(FORM_COOKIE);
    var page = browser.post(base + "/verstuur");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains(words.get("poll.stale.nothing"), "Rood");
    assertThat(database.responses(poll.id())).isZero();
    assertThat(browser.post(base + "/verstuur").path()).isEqualTo(base + "/bedankt");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void a_receipt_code_that_was_typed_stays() {
    browser.open(base + "/bewijs");
    browser.lose(FORM_COOKIE);
    var page = browser.post(base + "/bewijs", "code", "2345-6789-ACDE");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains(words.get("poll.stale.nothing"), "value=\"2345-6789-ACDE\"");
  }

  @Test
  void beginning_anew_is_asked_again_and_the_answers_stay() {
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base);
    browser.lose(FORM_COOKIE);
    var page = browser.post(base + "/opnieuw");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains(words.get("poll.stale.nothing"), words.get("poll.resume"))
        .contains("href=\"/ar/peiling/" + poll.slug() + "\"");
    browser.post(base + "/opnieuw");
    assertThat(browser.open(base).html()).contains(words.get("poll.start"));
  }

  @Test
  void elsewhere_the_page_that_explains_it_leads_back_to_the_page_it_came_from() {
    var signIn = "/beheer/aanmelden";
    var from = server.uri(signIn + "?naar=/beheer/peilingen").toString();
    var page = browser.raw(signIn, "naam=x", "Referer", from);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains("href=\"" + signIn + "?naar=/beheer/peilingen\"", words.get("problem.back"));
    var elsewhere = browser.raw(signIn, "naam=x", "Referer", "https://elsewhere.example/x");
    assertThat(elsewhere.html())
        .doesNotContain("elsewhere.example", words.get("problem.back"))
        .contains(words.get("problem.home"));
  }

  private String draft() {
    return database.text("SELECT state FROM poll_draft WHERE poll_id = ?", poll.id());
  }
}
