package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever comes back after sending is told so, and somebody else on the same phone can begin.
class SentBeforeTest {
  private final TestServer server = TestServer.shared();
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Poll poll = TestPoll.open(server);
  private final String base = "/nl/peiling/" + poll.slug();
  private final Browser browser = new Browser(server.uri());

  @BeforeEach
  void answers_were_sent() {
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/overzicht");
    assertThat(browser.post(base + "/verstuur").path()).isEqualTo(base + "/bedankt");
  }

  @Test
  void the_introduction_says_so_and_leads_to_the_receipt() {
    assertThat(browser.open(base).html())
        .contains(words.get("poll.sent"), "href=\"" + base + "/bedankt\"")
        .doesNotContain(">" + words.get("poll.start") + "<");
    assertThat(new Browser(server.uri()).open(base).html())
        .contains(words.get("poll.start"))
        .doesNotContain(words.get("poll.sent"));
  }

  @Test
  void a_question_leads_to_the_receipt_before_anything_is_filled_in_for_nothing() {
    var page = browser.open(base + "/vraag/kleur");
    assertThat(page.path()).isEqualTo(base + "/bedankt");
    assertThat(page.html()).contains(words.get("poll.notice.sent_before"));
  }

  @Test
  void somebody_else_on_the_same_phone_begins_anew_and_both_count() {
    assertThat(browser.open(base).html())
        .contains(words.get("poll.thanks.someone_else"), "action=\"" + base + "/opnieuw\"");
    assertThat(browser.post(base + "/opnieuw").html())
        .contains(words.get("poll.start"))
        .doesNotContain(words.get("poll.sent"));
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "groen");
    browser.open(base + "/overzicht");
    browser.post(base + "/verstuur");
    assertThat(new Database(server).responses(poll.id())).isEqualTo(2);
  }

  @Test
  void a_poll_that_is_full_says_so_before_anything_is_filled_in() {
    server.bean(PollService.class).limit(poll.slug(), OptionalInt.of(1));
    assertThat(new Browser(server.uri()).open(base).html()).contains(words.get("poll.full.title"));
    assertThat(browser.open(base).html()).contains(words.get("poll.sent"));
  }

  @Test
  void a_poll_that_is_over_still_leads_to_the_receipt_and_to_nothing_that_cannot_be() {
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    assertThat(browser.open(base).html())
        .contains(words.get("poll.over.title"), words.get("poll.sent"))
        .contains("href=\"" + base + "/bedankt\"");
    assertThat(browser.open(base + "/bedankt").html())
        .contains(words.get("poll.thanks.receipt"))
        .doesNotContain("/opnieuw");
    assertThat(new Browser(server.uri()).open(base).html()).doesNotContain(words.get("poll.sent"));
  }
}
