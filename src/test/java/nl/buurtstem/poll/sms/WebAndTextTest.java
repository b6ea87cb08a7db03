package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// One draft, by web and by text message.
class WebAndTextTest {
  private static final String LAST_QUESTION = "Wat wilt u zeggen?";

  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Database database = new Database(server);
  private final PhoneNumber number = Numbers.fresh();

  @Test
  void a_link_goes_on_by_web_once_with_what_was_answered() {
    var poll = TestPoll.byCode(server, "question-per-page", "pseudonymous");
    var code = TestPoll.codes(server, poll, 1).getFirst();
    say(code.shown());
    say("rood");
    var link = say("LINK").texts().getFirst().replaceAll("(?s).*(/nl/verder/\\S+).*", "$1");
    var browser = new Browser(server.uri());
    browser.open(link);
    var there = browser.post(link);
    assertThat(there.path()).isEqualTo("/nl/peiling/" + poll.slug() + "/vraag/cijfer");
    browser.post("/nl/peiling/" + poll.slug() + "/vraag/cijfer", "a", "8");
    assertThat(say("hulp").texts().getFirst()).contains("De proef");
    assertThat(say("terug").texts().getLast()).contains("Welk cijfer");
    assertThat(new Browser(server.uri()).open(link).status()).isEqualTo(410);
  }

  @Test
  void a_code_leads_to_the_same_answers_by_web_and_by_text() {
    var poll = TestPoll.byCode(server, "question-per-page", "pseudonymous");
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    var question = "/nl/peiling/" + poll.slug() + "/vraag/kleur";
    browser.open(question);
    browser.post(question, "a", "rood");
    var first = say("CODE " + code.shown());
    assertThat(first.texts()).contains("We gaan verder waar u was.");
    assertThat(first.texts().getLast()).contains("Welk cijfer");
  }

  @RepeatedTest(3)
  void sending_by_web_and_by_text_at_the_same_time_leaves_one_response() throws Exception {
    var poll = TestPoll.byCode(server, "question-per-page", "pseudonymous");
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    var base = "/nl/peiling/" + poll.slug();
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    say(code.characters());
    var last = say("0");
    for (int i = 0; i < 20 && !last.texts().getLast().contains(LAST_QUESTION); i++) {
      last = say("0");
    }
    assertThat(last.texts().getLast()).contains(LAST_QUESTION);
    browser.open(base + "/overzicht");
    var send = browser.prepared(base + "/verstuur");
    var both = new ArrayList<Callable<String>>();
    both.add(AtOnce.send(browser, send));
    both.add(() -> String.join("\n", say("0").texts()));
    AtOnce.run(both);
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  private InboundReply say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text);
  }
}
