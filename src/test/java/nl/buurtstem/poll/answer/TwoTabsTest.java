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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An old page that comes back from another tab never replaces a newer answer unseen.
class TwoTabsTest {
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Poll poll = TestPoll.open(server);
  private final String base = "/nl/peiling/" + poll.slug();
  private final String question = base + "/vraag/woorden";
  private final Browser browser = new Browser(server.uri());

  @Test
  void a_newer_answer_is_shown_beside_the_one_of_an_old_page_and_nothing_changes() {
    var old = oldPageWhileTheAnswerBecame("nieuw");
    var before = draft();
    var page = browser.raw(question, old + "&a=oud");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html())
        .contains(words.get("poll.newer"), "“nieuw”", "value=\"oud\"")
        .contains(words.get("poll.newer.replace"), "href=\"" + base + "/overzicht\"");
    assertThat(draft()).isEqualTo(before);

    browser.post(question, "a", "oud");
    assertThat(draft()).contains("\"oud\"").doesNotContain("nieuw");
  }

  @Test
  void an_old_page_that_is_left_empty_does_not_remove_the_newer_answer() {
    var old = oldPageWhileTheAnswerBecame("nieuw");
    assertThat(browser.raw(question, old).status()).isEqualTo(409);
    assertThat(draft()).contains("nieuw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "", "99999999999", "1e3"})
  void a_revision_that_is_none_never_counts_as_the_last(String revision) {
    oldPageWhileTheAnswerBecame("nieuw");
    var before = draft();
    var csrf = browser.page().csrf();
    var page = browser.raw(question, "_csrf=" + csrf + "&_revision=" + revision + "&a=oud");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains(words.get("poll.newer"), "“nieuw”");
    assertThat(draft()).isEqualTo(before);
  }

  @Test
  void an_old_page_of_a_question_that_did_not_change_is_saved() {
    browser.open(base + "/vraag/woorden");
    var old = "_csrf=" + browser.page().csrf() + "&_revision=0";
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    assertThat(browser.raw(question, old + "&a=Dag").status()).isEqualTo(303);
    assertThat(draft()).contains("Dag", "rood");
  }

  @Test
  void the_same_answer_once_more_is_nothing_to_ask_about() {
    var old = oldPageWhileTheAnswerBecame("nieuw");
    assertThat(browser.raw(question, old + "&a=nieuw").status()).isEqualTo(303);
  }

  @Test
  void going_back_and_answering_otherwise_just_works() {
    browser.open(question);
    browser.post(question, "a", "een");
    browser.open(question);
    assertThat(browser.post(question, "a", "twee").status()).isEqualTo(200);
    assertThat(draft()).contains("twee");
  }

  @Test
  void what_is_wrong_is_said_first_and_the_newer_answer_is_still_not_replaced() {
    var old = oldPageWhileTheAnswerBecame("nieuw");
    assertThat(browser.raw(question, old + "&a=" + "x".repeat(51)).status()).isEqualTo(422);
    assertThat(browser.post(question, "a", "oud").status()).isEqualTo(409);
    assertThat(draft()).contains("nieuw");
  }

  @Test
  void the_language_can_be_changed_without_replacing_the_newer_answer() {
    var old = oldPageWhileTheAnswerBecame("nieuw");
    var page = browser.raw(question, old + "&a=oud&_language=ar");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains("dir=\"rtl\"", "value=\"oud\"", "nieuw");
    assertThat(draft()).contains("nieuw");
    assertThat(browser.post(question, "a", "oud").status())
        .as("who was told decides")
        .isEqualTo(200);
    assertThat(draft()).contains("oud");
  }

  @Test
  void each_row_is_an_answer_of_its_own() {
    var rows = "/nl/peiling/de-wijert-binnentuinen/vraag/stellingen/";
    browser.open(rows + "rust");
    var old = "_csrf=" + browser.page().csrf() + "&_revision=0";
    browser.post(rows + "rust", "a", "eens");
    assertThat(browser.raw(rows + "goed_zo", old + "&a=oneens").status()).isEqualTo(303);
    var page = browser.raw(rows + "rust", old + "&a=oneens");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).containsPattern("<strong>\\s*Eens\\s*</strong>");
  }

  /// Another tab answered after the page was made.
  ///
  /// @return the hidden fields of the old page
  private String oldPageWhileTheAnswerBecame(String newer) {
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(question);
    var old = "_csrf=" + browser.page().csrf() + "&_revision=1&_seen=";
    browser.post(question, "a", newer);
    return old;
  }

  private String draft() {
    return database.text("SELECT state FROM poll_draft WHERE poll_id = ?", poll.id());
  }
}
