package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.Mixing;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One code, used by several devices really at the same moment, counts once: many rounds, against
/// the real database.
class OnePersonOnceTest {
  private static final int ROUNDS = 40;
  private static final int DEVICES = 3;

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "pseudonymous"})
  void devices_that_send_a_whole_page_with_one_code_at_once_count_once(String anonymity)
      throws Exception {
    var poll = TestPoll.byCode(server, "one-page", anonymity);
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    for (var code : TestPoll.codes(server, poll, ROUNDS)) {
      var tasks =
          devices(code)
              .map(browser -> {
                browser.open(path);
                return send(browser, path, "kleur", "rood", "woorden", "Dag");
              })
              .toList();
      check(anonymity, AtOnce.run(tasks));
    }
    assertCounted(poll, ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "pseudonymous"})
  void devices_that_send_what_was_saved_with_one_code_at_once_count_once(String anonymity)
      throws Exception {
    var poll = TestPoll.byCode(server, "question-per-page", anonymity);
    var base = "/nl/peiling/" + poll.slug();
    for (var code : TestPoll.codes(server, poll, ROUNDS)) {
      var tasks =
          devices(code)
              .map(browser -> {
                browser.open(base + "/vraag/kleur");
                browser.post(base + "/vraag/kleur", "a", "rood");
                browser.open(base + "/overzicht");
                return send(browser, base + "/verstuur");
              })
              .toList();
      check(anonymity, AtOnce.run(tasks));
    }
    assertCounted(poll, ROUNDS);
    assertThat(database.count("poll_draft", poll.id())).as("one draft, gone with it").isZero();
  }

  /// The first send of a poll also makes its keys.
  @Test
  void many_codes_at_once_all_count_also_when_the_keys_are_not_there_yet() throws Exception {
    for (int round = 0; round < 5; round++) {
      var poll = TestPoll.byCode(server, "one-page", "anonymous");
      var path = "/nl/peiling/" + poll.slug() + "/invullen";
      var tasks = new ArrayList<Callable<String>>();
      for (var code : TestPoll.codes(server, poll, 12)) {
        var browser = with(code);
        browser.open(path);
        tasks.add(send(browser, path, "kleur", "rood"));
      }
      assertThat(AtOnce.run(tasks)).allMatch(place -> place.endsWith("/bedankt"));
      assertCounted(poll, 12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "pseudonymous"})
  void closing_at_the_same_moment_leaves_as_many_people_as_answers(String anonymity)
      throws Exception {
    for (int round = 0; round < 8; round++) {
      var poll = TestPoll.byCode(server, "one-page", anonymity);
      var path = "/nl/peiling/" + poll.slug() + "/invullen";
      var tasks = new ArrayList<Callable<String>>();
      for (var code : TestPoll.codes(server, poll, 10)) {
        var browser = with(code);
        browser.open(path);
        tasks.add(send(browser, path, "kleur", "rood"));
      }
      tasks.add(() -> polls.close(poll.slug(), "test").toString());
      var places = AtOnce.run(tasks);
      long counted = places.stream().filter(place -> place.endsWith("/bedankt")).count();
      assertThat(database.responses(poll.id())).isEqualTo(counted);
      var destroyed = server.bean(Once.class).destruction(poll.matter());
      assertThat(destroyed.map(record -> record.tookPart()).orElse(0L)).isEqualTo(counted);
      assertThat(
              database.number(
                  "SELECT COALESCE(SUM(closed_used), 0) FROM participation_batch"
                      + " WHERE matter_id = ?",
                  poll.id()))
          .isEqualTo(counted);
      assertThat(database.count("poll_response_location", poll.id())).isZero();
    }
  }

  @Test
  void mixing_while_people_send_changes_nothing_and_stops_nobody() throws Exception {
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var path = "/nl/peiling/" + poll.slug() + "/invullen";
    var mixing = server.bean(Mixing.class);
    var before = TestPoll.codes(server, poll, 2);
    sendNow(with(before.getFirst()), path);
    assertThat(mixing.mix(poll.matter())).isEqualTo(1);
    var tasks = new ArrayList<Callable<String>>();
    for (var code : TestPoll.codes(server, poll, 12)) {
      var browser = with(code);
      browser.open(path);
      tasks.add(send(browser, path, "kleur", "rood"));
      tasks.add(() -> "mixed " + mixing.mix(poll.matter()));
    }
    var places = AtOnce.run(tasks);
    assertThat(places).allMatch(place -> place.endsWith("/bedankt") || place.startsWith("mixed"));
    assertThat(mixing.mix(poll.matter())).as("all rows, also those mixed before").isEqualTo(13);
    assertCounted(poll, 13);
    for (var told :
        new String[] {
          "SELECT COUNT(*) FROM participation_taken WHERE mixed AND matter_id = ?",
          "SELECT COUNT(*) FROM participation_code c JOIN participation_batch b"
              + " ON b.id = c.batch_id WHERE c.mixed AND b.matter_id = ?"
        }) {
      assertThat(database.number(told, poll.id())).as("no row can be told from a newer").isZero();
    }
    sendNow(with(before.getLast()), path);
    assertCounted(poll, 14);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(mixing.mix(poll.matter())).isZero();
  }

  private static void sendNow(Browser browser, String path) {
    browser.open(path);
    assertThat(browser.post(path, "kleur", "rood").path()).endsWith("/bedankt");
  }

  private void assertCounted(Poll poll, long people) {
    assertThat(database.responses(poll.id())).isEqualTo(people);
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(people);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_taken WHERE matter_id = ?", poll.id()))
        .isEqualTo(people);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_code c JOIN participation_batch b"
                    + " ON b.id = c.batch_id WHERE b.matter_id = ? AND c.state = 'USED'",
                poll.id()))
        .isEqualTo(people);
  }

  private static void check(String anonymity, List<String> places) {
    long thanked = places.stream().filter(place -> place.endsWith("/bedankt")).count();
    if (anonymity.equals("anonymous")) {
      assertThat(thanked).isEqualTo(1);
      assertThat(places.stream().filter(place -> place.contains("/code/gebruikt/")).count())
          .isEqualTo(DEVICES - 1L);
    } else {
      assertThat(thanked).as("the same answers, replaced").isEqualTo(DEVICES);
    }
  }

  private Stream<Browser> devices(Code code) {
    return Stream.generate(() -> with(code)).limit(DEVICES);
  }

  private Browser with(Code code) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    return browser;
  }

  private static Callable<String> send(Browser browser, String path, String... fields) {
    return AtOnce.send(browser, browser.prepared(path, fields));
  }
}
