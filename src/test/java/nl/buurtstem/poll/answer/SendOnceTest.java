package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Sending at the same moment, from several tabs or by an impatient thumb, counts once.
class SendOnceTest {
  private static final int AT_ONCE = 12;

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  @RepeatedTest(3)
  void many_sends_of_one_draft_at_the_same_time_count_once() throws Exception {
    var poll = TestPoll.open(server);
    var base = "/nl/peiling/" + poll.slug();
    var browser = readyToSend(base);

    var places = atOnce(browser, browser.prepared(base + "/verstuur"));

    assertThat(places).hasSize(AT_ONCE).allMatch((base + "/bedankt")::equals);
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(1);
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void many_sends_of_one_page_at_the_same_time_count_once() throws Exception {
    var poll = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var browser = new Browser(server.uri());
    browser.open(path);

    var places = atOnce(browser, browser.prepared(path, "kleur", "rood", "woorden", "Dag"));

    assertThat(places).allMatch(place -> place.endsWith("/bedankt"));
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_free_text", poll.id())).isEqualTo(1);
  }

  @Test
  void a_second_send_gets_the_same_receipt() {
    var poll = TestPoll.open(server);
    var base = "/nl/peiling/" + poll.slug();
    var browser = readyToSend(base);
    var first = browser.post(base + "/verstuur");
    var second = browser.post(base + "/verstuur");
    assertThat(second.html()).isEqualTo(first.html());
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void a_tab_that_answers_after_the_other_sent_is_told_so_and_changes_nothing() {
    var poll = TestPoll.open(server);
    var base = "/nl/peiling/" + poll.slug();
    var browser = readyToSend(base);
    browser.post(base + "/verstuur");
    var late = browser.post(base + "/vraag/cijfer", "a", "3");
    assertThat(late.path()).isEqualTo(base + "/bedankt");
    assertThat(late.html()).contains("U had uw antwoorden al verstuurd");
    assertThat(database.count("poll_draft", poll.id())).isZero();
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void two_tabs_that_answer_different_questions_at_the_same_time_lose_neither() throws Exception {
    var poll = TestPoll.open(server);
    var base = "/nl/peiling/" + poll.slug();
    var browser = new Browser(server.uri());
    browser.open(base + "/vraag/kleur");
    var requests =
        List.of(
            browser.prepared(base + "/vraag/kleur", "a", "rood"),
            browser.prepared(base + "/vraag/cijfer", "a", "7"),
            browser.prepared(base + "/vraag/aantal", "a", "40"),
            browser.prepared(base + "/vraag/dingen", "a", "bomen"),
            browser.prepared(base + "/vraag/geld", "a", "ja"));
    atOnce(browser, requests);
    var overview = browser.open(base + "/overzicht").html();
    assertThat(overview).contains("Rood", ">7", ">40", "Bomen", "Ja");
  }

  @Test
  void no_answer_is_stored_after_closing_and_the_closing_count_has_them_all() throws Exception {
    var poll = TestPoll.open(server, "one-page");
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var tasks = sends(path);
    tasks.add(() -> polls.close(poll.slug(), "test").toString());
    AtOnce.run(tasks);
    var closed = polls.find(poll.slug()).orElseThrow();
    assertThat(closed.state()).isEqualTo(PollState.CLOSED);
    assertThat(polls.tally(closed).responses()).isEqualTo(database.responses(poll.id()));
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(database.responses(poll.id()));
  }

  @Test
  void a_poll_with_a_maximum_never_gets_more() throws Exception {
    var poll = TestPoll.open(server, "one-page");
    polls.limit(poll.slug(), java.util.OptionalInt.of(5));
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var tasks = sends(path);
    var places = AtOnce.run(tasks);
    assertThat(places.stream().filter(place -> place.endsWith("/bedankt")).count()).isEqualTo(5);
    assertThat(database.responses(poll.id())).isEqualTo(5);
    var late = new Browser(server.uri());
    late.open(path);
    assertThat(late.post(path, "kleur", "rood").html()).contains("Deze peiling is vol");
  }

  /// A browser that answered one question and has the overview open.
  private Browser readyToSend(String base) {
    var browser = new Browser(server.uri());
    browser.open(base + "/vraag/kleur");
    browser.post(base + "/vraag/kleur", "a", "rood");
    browser.open(base + "/overzicht");
    return browser;
  }

  /// Many people who each send a whole page.
  private List<Callable<String>> sends(String path) {
    var tasks = new ArrayList<Callable<String>>();
    for (int i = 0; i < AT_ONCE; i++) {
      var browser = new Browser(server.uri());
      browser.open(path);
      var request = browser.prepared(path, "kleur", "rood");
      tasks.add(AtOnce.send(browser, request));
    }
    return tasks;
  }

  private static List<String> atOnce(Browser browser, HttpRequest request) throws Exception {
    return atOnce(browser, Collections.nCopies(AT_ONCE, request));
  }

  private static List<String> atOnce(Browser browser, List<HttpRequest> requests) throws Exception {
    return AtOnce.run(requests.stream().map(request -> AtOnce.send(browser, request)).toList());
  }
}
