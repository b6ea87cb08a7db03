package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.page.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each kind of bad input gets its own message, and changes nothing.
class BadInputTest {
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Poll poll = TestPoll.open(server);
  private final String base = "/nl/peiling/" + poll.slug();
  private final Browser browser = new Browser(server.uri());

  @BeforeEach
  void one_answer_is_saved() {
    browser.open(base + "/vraag/kleur");
    assertThat(browser.post(base + "/vraag/kleur", "a", "groen").path())
        .isEqualTo(base + "/vraag/tint");
  }

  @Test
  void an_unknown_option_is_refused() {
    refused("kleur", words.get("fault.unknown_option"), "a", "paars");
  }

  @Test
  void two_answers_where_one_is_asked_are_refused() {
    refused("kleur", words.get("fault.one_only"), "a", "rood", "a", "groen");
  }

  @Test
  void more_answers_than_allowed_are_refused() {
    refused(
        "dingen", words.get("fault.too_many", "max", 2), "a", "bomen", "a", "banken", "a", "licht");
  }

  @Test
  void none_of_these_does_not_go_with_another() {
    refused("dingen", words.get("fault.not_together"), "a", "bomen", "a", "niets");
  }

  @Test
  void words_where_a_number_is_asked_are_refused_and_shown_again() {
    refused("aantal", words.get("fault.not_a_number"), "a", "veel");
    assertThat(browser.page().html()).contains("value=\"veel\"");
  }

  @Test
  void a_number_out_of_range_is_refused() {
    refused("aantal", words.get("fault.out_of_range", "min", 0, "max", 100), "a", "101");
    refused("cijfer", words.get("fault.out_of_range", "min", 1, "max", 10), "a", "11");
  }

  @Test
  void a_text_that_is_too_long_is_refused_and_kept_on_the_page() {
    var text = "a".repeat(51);
    refused("woorden", words.get("fault.too_long", "max", 50, "length", 51), "a", text);
    assertThat(browser.page().html()).contains(text);
  }

  @Test
  void a_required_question_cannot_be_skipped() {
    refused("kleur", words.get("fault.required"));
  }

  @Test
  void declining_a_question_that_is_not_sensitive_is_refused() {
    refused("kleur", words.get("fault.cannot_decline"), "a", Fields.DECLINED);
  }

  @Test
  void a_field_of_another_question_is_refused() {
    refused("kleur", words.get("fault.wrong_field"), "a.rij", "rood");
  }

  @Test
  void an_error_says_so_first_in_the_title_and_in_a_summary_that_takes_focus() {
    browser.post(base + "/vraag/kleur", "a", "paars");
    assertThat(browser.page().html())
        .contains("<title>" + words.get("poll.fault.mark"))
        .contains("role=\"alert\"")
        .contains("href=\"#a\"");
  }

  @Test
  void a_question_that_is_not_asked_leads_to_the_one_that_is() {
    browser.post(base + "/vraag/kleur", "a", "rood");
    var before = draft();
    var page = browser.post(base + "/vraag/tint", "a", "licht");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains(words.get("poll.notice.not_asked"));
    assertThat(draft()).isEqualTo(before);
  }

  @Test
  void a_question_that_does_not_exist_leads_to_the_one_that_is_open() {
    assertThat(browser.open(base + "/vraag/bestaat_niet").html())
        .contains(words.get("poll.notice.not_asked"));
    assertThat(browser.post(base + "/vraag/bestaat_niet", "a", "x").html())
        .contains(words.get("poll.notice.not_asked"));
  }

  @Test
  void an_answer_of_a_closed_branch_is_kept_apart_and_returns() {
    browser.post(base + "/vraag/tint", "a", "donker");
    browser.post(base + "/vraag/kleur", "a", "rood");
    assertThat(browser.open(base + "/overzicht").html()).doesNotContain("Licht of donker?");
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "groen");
    assertThat(browser.open(base + "/overzicht").html()).contains("Licht of donker?", "Donker");
  }

  @Test
  void hostile_text_is_shown_as_text_and_stored_as_it_was_written() {
    var hostile = "<script>alert(1)</script>' OR 1=1 --";
    browser.post(base + "/vraag/woorden", "a", hostile);
    var overview = browser.open(base + "/overzicht");
    assertThat(overview.html()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    browser.post(base + "/verstuur");
    assertThat(database.text("SELECT text FROM poll_free_text WHERE poll_id = ?", poll.id()))
        .isEqualTo(hostile);
  }

  @Test
  void an_oversized_text_brings_back_the_question_that_says_how_much_fits() {
    var before = draft();
    var page = browser.raw(base + "/vraag/woorden", "a=" + "x".repeat(2_000_000));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.html())
        .contains(words.get("poll.too_large", "max", 50), "Wat wilt u zeggen?", "name=\"a\"");
    assertThat(draft()).isEqualTo(before);
    browser.post(base + "/vraag/woorden", "a", "Korter.");
    assertThat(draft()).contains("Korter.");
  }

  @Test
  void an_oversized_page_with_all_questions_comes_back_and_says_how_much_fits() {
    var onePage = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + onePage.slug() + "/invullen";
    browser.open(path);
    var page = browser.raw(path, "woorden=" + "x".repeat(2_000_000));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.html()).contains(words.get("poll.too_large", "max", 200), "name=\"woorden\"");
    assertThat(database.responses(onePage.id())).isZero();
  }

  @Test
  void an_oversized_body_where_no_words_are_asked_is_refused_with_a_way_back() {
    var before = draft();
    var body = "a=" + "x".repeat(2_000_000);
    var question = base + "/vraag/aantal";
    var page = browser.raw(question, body, "Referer", server.uri(question).toString());
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.html())
        .contains(words.get("problem.too_large.title"), "href=\"" + question + "\"");
    assertThat(draft()).isEqualTo(before);
  }

  @Test
  void a_character_that_cannot_be_kept_is_named_with_its_place() {
    var message =
        words.get("fault.not_text", "start", "false", "before", "bij de", "character", "U+0007");
    refused("woorden", message, "a", "bij de\u0007 brug");
    assertThat(browser.page().html()).contains("bij de", "brug");
    browser.post(base + "/vraag/woorden", "a", "\uFEFFbij de\u200B brug");
    assertThat(draft()).contains("\"bij de brug\"");
  }

  @Test
  void a_form_that_is_not_properly_encoded_is_refused() {
    var page = browser.raw(base + "/vraag/kleur", "a=%zz&_csrf=" + browser.page().csrf());
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html()).contains(words.get("problem.bad_input.title"));
  }

  @Test
  void a_form_of_another_site_is_refused() {
    var before = draft();
    var page = browser.raw(base + "/vraag/kleur", "a=rood", "Sec-Fetch-Site", "cross-site");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains(words.get("problem.stale_form.title"));
    assertThat(draft()).isEqualTo(before);
  }

  @Test
  void after_the_session_expired_the_last_answer_is_kept_and_the_reader_is_told() {
    database.change("DELETE FROM poll_draft WHERE poll_id = ?", poll.id());
    var page = browser.post(base + "/vraag/tint", "a", "licht");
    assertThat(page.html()).contains(words.get("poll.notice.not_asked"));
    browser.open(base + "/vraag/cijfer");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/vraag/cijfer");
    database.change("DELETE FROM poll_draft WHERE poll_id = ?", poll.id());
    var kept = browser.post(base + "/vraag/cijfer", "a", "8");
    assertThat(kept.html()).contains(words.get("poll.notice.expired"));
    assertThat(draft()).contains("8").doesNotContain("rood");
  }

  @Test
  void sending_while_a_required_answer_is_missing_says_which_and_sends_nothing() {
    var fresh = new Browser(server.uri());
    fresh.open(base + "/vraag/cijfer");
    fresh.post(base + "/vraag/cijfer", "a", "8");
    fresh.open(base + "/overzicht");
    var page = fresh.post(base + "/verstuur");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains(words.get("poll.overview.missing", "n", 1));
    assertThat(database.responses(poll.id())).isZero();
    assertThat(database.count("poll_receipt", poll.id())).isZero();
  }

  @Test
  void sending_nothing_at_all_sends_nothing() {
    var fresh = new Browser(server.uri());
    fresh.open(base + "/vraag/kleur");
    assertThat(fresh.post(base + "/verstuur").html()).contains(words.get("poll.notice.nothing"));
    assertThat(database.responses(poll.id())).isZero();
  }

  @Test
  void all_faults_of_a_page_with_all_questions_are_shown_and_nothing_typed_is_lost() {
    var onePage = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + onePage.slug() + "/invullen";
    browser.open(path);
    var page =
        browser.post(path, "cijfer", "12", "aantal", "veel", "woorden", "Dag!", "dingen", "bomen");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains(
            List.of(
                words.get("fault.required"),
                words.get("fault.not_a_number"),
                words.get("fault.out_of_range", "min", 1, "max", 10),
                "value=\"veel\"",
                "value=\"Dag!\""));
    assertThat(page.html()).containsPattern("value=\"bomen\" checked");
    assertThat(database.responses(onePage.id())).isZero();
  }

  private void refused(String question, String message, String... fields) {
    browser.open(base + "/vraag/" + question);
    var before = draft();
    var page = browser.post(base + "/vraag/" + question, fields);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html()).contains(message);
    assertThat(draft()).isEqualTo(before);
  }

  private String draft() {
    return database.text("SELECT state FROM poll_draft WHERE poll_id = ?", poll.id());
  }
}
