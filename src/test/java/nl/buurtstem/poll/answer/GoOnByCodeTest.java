package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// What somebody began with a code of an anonymous poll and did not send is found again by that
/// code on any device; once it is sent, by nobody.
class GoOnByCodeTest {
  private static final int ROUNDS = 25;

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final Poll poll = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final String base = "/nl/peiling/" + poll.slug();
  private final List<Code> codes = TestPoll.codes(server, poll, ROUNDS);

  @Test
  void a_second_device_goes_on_where_the_first_was_and_sends() {
    answer(with(codes.getFirst()), "kleur", "rood");
    var tablet = with(codes.getFirst());
    assertThat(tablet.page().html())
        .contains(words.get("poll.resume"), words.get("poll.code_goes_on"));
    assertThat(tablet.open(base + "/overzicht").html()).contains("Rood");
    var thanks = tablet.post(base + "/verstuur");
    assertThat(thanks.path()).isEqualTo(base + "/bedankt");
    assertThat(thanks.html()).contains("Deze peiling is anoniem");
    assertThat(tablet.open(base + "/bedankt").html())
        .as("its own receipt")
        .contains("Deze peiling");
    assertCounted(1);
  }

  @Test
  void another_code_finds_nothing() {
    answer(with(codes.getFirst()), "kleur", "rood");
    assertThat(with(codes.getLast()).page().html()).contains(words.get("poll.start"));
  }

  @Test
  void the_device_that_comes_later_hears_that_it_counts_and_leaves_nothing_behind() {
    var phone = with(codes.getFirst());
    var tablet = with(codes.getFirst());
    answer(phone, "kleur", "rood");
    phone.open(base + "/vraag/cijfer");
    tablet.open(base + "/overzicht");
    assertThat(tablet.post(base + "/verstuur").path()).endsWith("/bedankt");

    assertThat(phone.postOnly(base + "/vraag/cijfer", "a", "8").location())
        .contains("/code/gebruikt/");
    assertThat(phone.postOnly(base + "/verstuur").location()).contains("/code/gebruikt/");
    assertThat(phone.open(base + "/overzicht").path()).isEqualTo(base);
    assertThat(phone.page().html())
        .contains(words.get("code.used.title"), words.get("poll.code.title"))
        .doesNotContain(">" + words.get("poll.start") + "<");
    assertCounted(1);
  }

  @Test
  void an_old_page_of_one_device_does_not_replace_the_newer_answer_of_the_other() {
    var phone = with(codes.getFirst());
    var tablet = with(codes.getFirst());
    answer(phone, "kleur", "rood");
    phone.open(base + "/vraag/woorden");
    answer(tablet, "woorden", "nieuw");
    var page = phone.post(base + "/vraag/woorden", "a", "oud");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.html()).contains(words.get("poll.newer"), "“nieuw”");
    assertThat(draft()).contains("rood", "nieuw").doesNotContain("oud");
  }

  @Test
  void first_answers_of_two_devices_at_once_are_both_kept() throws Exception {
    for (var code : codes) {
      var phone = with(code);
      var tablet = with(code);
      phone.open(base + "/vraag/kleur");
      tablet.open(base + "/vraag/cijfer");
      AtOnce.run(
          List.of(
              AtOnce.send(phone, phone.prepared(base + "/vraag/kleur", "a", "rood")),
              AtOnce.send(tablet, tablet.prepared(base + "/vraag/cijfer", "a", "8"))));
    }
    assertThat(database.count("poll_draft", poll.id())).isEqualTo(ROUNDS);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM poll_draft WHERE revision = 2 AND state LIKE '%rood%'"
                    + " AND state LIKE '%cijfer%' AND poll_id = ?",
                poll.id()))
        .isEqualTo(ROUNDS);
  }

  @Test
  void a_device_that_answers_while_the_other_sends_leaves_no_draft_behind() throws Exception {
    for (var code : codes) {
      var phone = with(code);
      var tablet = with(code);
      answer(phone, "kleur", "rood");
      phone.open(base + "/overzicht");
      tablet.open(base + "/vraag/cijfer");
      var places =
          AtOnce.run(
              List.of(
                  AtOnce.send(phone, phone.prepared(base + "/verstuur")),
                  AtOnce.send(tablet, tablet.prepared(base + "/vraag/cijfer", "a", "8"))));
      assertThat(places.getFirst()).endsWith("/bedankt");
      assertThat(places.getLast()).doesNotContain("status");
    }
    assertCounted(ROUNDS);
  }

  @Test
  void after_closing_no_key_leads_from_a_code_to_anything() {
    var once = server.bean(Once.class);
    answer(with(codes.getFirst()), "kleur", "rood");
    assertThat(once.unsent(poll.matter(), codes.getFirst().person())).isPresent();
    TestPoll.expect(server.bean(PollService.class).close(poll.slug(), "test"));
    assertThat(once.unsent(poll.matter(), codes.getFirst().person())).isEmpty();
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  private void assertCounted(long people) {
    assertThat(database.responses(poll.id())).isEqualTo(people);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(people);
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  private String draft() {
    return database.text("SELECT state FROM poll_draft WHERE poll_id = ?", poll.id());
  }

  private void answer(Browser browser, String question, String answer) {
    browser.open(base + "/vraag/" + question);
    browser.post(base + "/vraag/" + question, "a", answer);
  }

  private Browser with(Code code) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    return browser;
  }
}
