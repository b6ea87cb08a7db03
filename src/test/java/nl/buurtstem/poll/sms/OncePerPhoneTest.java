package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.Inbox;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// One telephone counts once in an open poll, also where it goes on by web through LINK.
class OncePerPhoneTest {
  private static final AtomicInteger NETWORK = new AtomicInteger(10);

  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Database database = new Database(server);
  private final Words words = server.bean(Messages.class).in(server.bean(Languages.class).dutch());
  private final PhoneNumber number = Numbers.fresh();
  private final InetAddress network = InetAddress.ofLiteral("127.0.9." + NETWORK.incrementAndGet());
  private final Poll poll =
      server.bean(PollService.class).find("beijum-samen-praten").orElseThrow();
  private final String page = "/nl" + poll.path() + "/invullen";
  private final long before = database.responses(poll.id());

  @AfterEach
  void back() {
    server.clock().reset();
  }

  @Test
  void who_finished_by_web_and_texts_something_cannot_begin_again() {
    say("PRATEN");
    finish(onByWeb());
    assertRefused("wat dan ook");
    assertRefused("PRATEN");
    assertThat(say("1")).startsWith("Uw antwoorden zijn binnen");
    assertCountedOnce();
  }

  @Test
  void who_finished_by_web_and_texts_nothing_in_between_cannot_begin_again() {
    say("PRATEN");
    say("1");
    finish(onByWeb());
    assertRefused("PRATEN");
    assertRefused("PRATEN");
    assertCountedOnce();
  }

  @Test
  void neither_can_who_began_another_poll_or_said_stop_in_between() {
    say("PRATEN");
    var browser = onByWeb();
    say("BEIJUM");
    finish(browser);
    say("STOP");
    say("START");
    assertRefused("PRATEN");
    assertRefused("PRATEN");
    assertCountedOnce();
  }

  @Test
  void neither_can_who_finished_by_web_and_let_the_conversation_expire() {
    var job = server.bean(ConversationJob.class);
    say("PRATEN");
    finish(onByWeb());
    server.clock().advance(Duration.ofDays(9));
    job.run();
    assertRefused("PRATEN");
    assertRefused("PRATEN");
    assertCountedOnce();
  }

  @RepeatedTest(5)
  void neither_can_who_finished_by_web_and_by_text_at_the_same_moment() throws Exception {
    say("PRATEN");
    say("1");
    say("2");
    var browser = onByWeb();
    AtOnce.run(
        List.of(
            AtOnce.send(browser, browser.prepared(page, "geweest", "ja")), () -> say("Koffie")));
    assertThat(database.responses(poll.id())).isBetween(before, before + 1);
    if (database.responses(poll.id()) == before) { // the page did not know what was texted
      say("Koffie");
    }
    say("Nog iets");
    assertRefused("PRATEN");
    assertRefused("PRATEN");
    assertCountedOnce();
  }

  private void assertRefused(String text) {
    assertThat(say(text)).as(text).isEqualTo(words.get("sms.done.before"));
  }

  private void assertCountedOnce() {
    assertThat(database.responses(poll.id())).isEqualTo(before + 1);
  }

  private Browser onByWeb() {
    var link = say("LINK").replaceAll("(?s).*(/nl/verder/\\S+).*", "$1");
    var browser = new Browser(server.uri(), network);
    browser.open(link);
    browser.post(link);
    return browser;
  }

  private void finish(Browser browser) {
    browser.open(page);
    var sent = browser.post(page, "geweest", "ja");
    assertThat(sent.path()).as(sent.html()).endsWith("/bedankt");
  }

  private String say(String text) {
    var reply = inbox.receive("test", UUID.randomUUID().toString(), number, text);
    return String.join("\n", reply.texts());
  }
}
