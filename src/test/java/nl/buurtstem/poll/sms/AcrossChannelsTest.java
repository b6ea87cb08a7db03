package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// One person with one code of an anonymous poll, by web and by text message.
class AcrossChannelsTest {
  private static final String LAST_QUESTION = "Wat wilt u zeggen?";

  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final PhoneNumber number = Numbers.fresh();
  private final Poll poll = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final Code code = TestPoll.codes(server, poll, 1).getFirst();
  private final String base = "/nl/peiling/" + poll.slug();

  @AfterEach
  void back() {
    server.clock().reset();
  }

  @Test
  void what_was_begun_by_web_goes_on_by_text_and_back_again() {
    answer(browser(), "kleur", "rood");
    var first = say(code.shown());
    assertThat(first.texts()).contains(words.get("sms.resumed"));
    assertThat(first.texts().getLast()).contains("Welk cijfer");
    assertThat(say("8").texts().getLast()).contains("Hoeveel bomen");

    var browser = browser();
    assertThat(browser.page().html()).contains(words.get("poll.resume"), "/vraag/aantal");
    assertThat(browser.open(base + "/overzicht").html()).contains("Rood").contains("8");
    assertThat(database.count("poll_draft", poll.id())).isEqualTo(1);
  }

  @Test
  void a_text_that_crosses_an_answer_by_web_is_not_taken_for_another_question() {
    say(code.shown());
    say("rood");
    assertThat(say("8").texts().getLast()).contains("Hoeveel bomen");
    answer(browser(), "aantal", "3");
    var before = draft();
    var crossed = say("5");
    assertThat(crossed.texts().getFirst()).isEqualTo(words.get("sms.elsewhere"));
    assertThat(crossed.texts().getLast()).contains("Wat wilt u meer?");
    assertThat(draft()).isEqualTo(before);
    assertThat(say("1").texts().getLast()).contains("Komt u rond?");
    assertThat(draft()).contains("bomen");
  }

  @Test
  void who_sent_by_web_hears_by_text_that_it_counts_and_nothing_tells_who_it_was() {
    say(code.shown());
    say("rood");
    send(browser());
    assertThat(say("8").texts()).containsExactly(words.get("sms.done.before"));
    assertThat(database.count("poll_draft", poll.id())).isZero();
    assertThat(told("state = 'COMPLETED' AND contact_id IS NULL AND secret IS NULL")).isEqualTo(1);
    assertThat(say(code.shown()).texts()).containsExactly(words.get("sms.done.before"));
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void who_sent_by_text_hears_by_web_that_it_counts() {
    var browser = browser();
    answer(browser, "kleur", "rood");
    browser.open(base + "/overzicht");
    toTheEnd();
    assertThat(say("0").texts().getLast()).contains("antwoorden tellen mee");
    assertThat(browser.postOnly(base + "/verstuur").location()).contains("/code/gebruikt/");
    assertThat(browser().page().html()).contains(words.get("code.used.title"));
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void where_all_is_answered_by_web_a_text_asks_the_last_question_again_before_anything_is_sent() {
    var browser = browser();
    answer(browser, "kleur", "rood");
    for (var question : List.of("cijfer", "aantal", "dingen", "geld", "woorden")) {
      answer(browser, question, question.equals("woorden") ? "Dag" : "");
    }
    assertThat(say(code.shown()).texts().getLast()).contains(LAST_QUESTION);
    assertThat(database.responses(poll.id())).isZero();
    assertThat(say("Goed").texts().getLast()).contains("antwoorden tellen mee");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void a_whole_page_that_does_not_know_what_was_texted_comes_back_with_it_before_it_is_sent() {
    var whole = TestPoll.byCode(server, "one-page", "anonymous");
    var own = TestPoll.codes(server, whole, 1).getFirst();
    var page = "/nl/peiling/" + whole.slug() + "/invullen";
    var browser = new Browser(server.uri());
    browser.open("/p/" + own.characters());
    browser.open(page);
    say(own.shown());
    say("groen");
    var newer = browser.post(page, "kleur", "rood", "woorden", "Dag");
    assertThat(newer.status()).isEqualTo(409);
    assertThat(newer.html())
        .contains(words.get("poll.newer.page"), "value=\"Dag\"")
        .containsPattern("value=\"groen\"[^>]* checked")
        .doesNotContainPattern("value=\"rood\"[^>]* checked");
    assertThat(database.responses(whole.id())).isZero();
    assertThat(browser.post(page, "kleur", "groen", "woorden", "Dag").path()).endsWith("/bedankt");
    assertThat(database.responses(whole.id())).isEqualTo(1);
    assertThat(database.count("poll_draft", whole.id())).isZero();
    assertThat(say("8").texts()).containsExactly(words.get("sms.done.before"));
  }

  @Test
  void who_sent_by_web_is_not_reminded() {
    say(code.shown());
    say("rood");
    send(browser());
    var noon = Zones.today(server.clock()).plusDays(2).atTime(LocalTime.NOON);
    server.clock().set(noon.atZone(Zones.AMSTERDAM).toInstant());
    server.bean(ConversationJob.class).run();
    var contact = server.bean(Contacts.class).find(number).orElseThrow();
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM messaging_message WHERE message_key LIKE 'poll-reminder:%'"
                    + " AND contact_id = ?",
                contact.value()))
        .isZero();
    assertThat(told("state = 'COMPLETED'")).isEqualTo(1);
  }

  @RepeatedTest(5)
  void sending_by_web_and_by_text_at_the_same_time_leaves_one_response_and_no_draft()
      throws Exception {
    var browser = browser();
    answer(browser, "kleur", "rood");
    toTheEnd();
    browser.open(base + "/overzicht");
    var said =
        AtOnce.run(
            List.of(
                AtOnce.send(browser, browser.prepared(base + "/verstuur")),
                () -> String.join("\n", say("0").texts())));
    boolean web = said.getFirst().endsWith("/bedankt");
    assertThat(said.getFirst()).endsWith(web ? "/bedankt" : poll.slug());
    assertThat(said.getLast())
        .contains(web ? words.get("sms.done.before") : "antwoorden tellen mee");
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(1);
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @RepeatedTest(5)
  void the_same_question_by_web_and_by_text_at_the_same_time_keeps_one_answer_and_says_so()
      throws Exception {
    var browser = browser();
    answer(browser, "kleur", "rood");
    say(code.shown());
    browser.open(base + "/vraag/cijfer");
    var said =
        AtOnce.run(
            List.of(
                AtOnce.send(browser, browser.prepared(base + "/vraag/cijfer", "a", "9")),
                () -> String.join("\n", say("4").texts())));
    if (said.getFirst().equals("status 409")) {
      assertThat(said.getLast()).doesNotContain(words.get("sms.elsewhere"));
      assertThat(draft()).contains("4").doesNotContain("9");
    } else {
      assertThat(said.getLast()).contains(words.get("sms.elsewhere"));
      assertThat(draft()).contains("9").doesNotContain("4");
    }
  }

  /// Answers by text up to the last question.
  private void toTheEnd() {
    var said = new ArrayList<>(say(code.shown()).texts());
    for (int i = 0; i < 10 && !said.getLast().contains(LAST_QUESTION); i++) {
      said.addAll(say("0").texts());
    }
    assertThat(said).as("with the code " + code.shown()).last().asString().contains(LAST_QUESTION);
  }

  private void send(Browser browser) {
    browser.open(base + "/overzicht");
    assertThat(browser.post(base + "/verstuur").path()).endsWith("/bedankt");
  }

  private void answer(Browser browser, String question, String answer) {
    browser.open(base + "/vraag/" + question);
    browser.post(base + "/vraag/" + question, "a", answer);
  }

  private Browser browser() {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    return browser;
  }

  private InboundReply say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text);
  }

  private String draft() {
    return database.text("SELECT state FROM poll_draft WHERE poll_id = ?", poll.id());
  }

  private long told(String where) {
    return database.number(
        "SELECT COUNT(*) FROM poll_conversation WHERE " + where + " AND poll_id = ?", poll.id());
  }
}
