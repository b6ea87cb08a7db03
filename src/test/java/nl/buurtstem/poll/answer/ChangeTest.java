package nl.buurtstem.poll.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.participation.Once;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.participation.code.CodeState;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Going on elsewhere, changing and withdrawing, in a pseudonymous poll, until it closes.
class ChangeTest {
  private static final Pattern RECEIPT = Pattern.compile("data-copy=\"([^\"]*)\"");

  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  @AfterEach
  void back() {
    server.clock().reset();
  }

  private Poll pseudonymous() {
    return TestPoll.byCode(server, "question-per-page", "pseudonymous");
  }

  private static String base(Poll poll) {
    return "/nl/peiling/" + poll.slug();
  }

  private Browser with(Code code) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    return browser;
  }

  private static String send(Browser browser, Poll poll, String colour) {
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", colour);
    browser.open(base(poll) + "/vraag/woorden");
    browser.post(base(poll) + "/vraag/woorden", "a", "woorden bij " + colour);
    browser.open(base(poll) + "/overzicht");
    return receipt(browser.post(base(poll) + "/verstuur").html());
  }

  private static String receipt(String html) {
    var match = RECEIPT.matcher(html);
    assertThat(match.find()).as("a receipt").isTrue();
    return match.group(1);
  }

  private String answers(Poll poll) {
    return database.text(
        "SELECT CONCAT(r.answers, '|', COALESCE(GROUP_CONCAT(t.text), '')) FROM poll_response r"
            + " LEFT JOIN poll_free_text t ON t.response_id = r.id WHERE r.poll_id = ?"
            + " GROUP BY r.id, r.answers",
        poll.id());
  }

  @Test
  void once_the_poll_has_closed_no_page_speaks_of_what_can_be_done_until_then() {
    var poll = pseudonymous();
    var browser = with(TestPoll.codes(server, poll, 1).getFirst());
    var receipt = send(browser, poll, "rood");
    assertThat(browser.open(base(poll) + "/bewijs").html()).contains("Tot de peiling sluit");
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(browser.open(base(poll) + "/bewijs").html()).doesNotContain("Tot de peiling sluit");
    assertThat(browser.post(base(poll) + "/bewijs", "code", receipt).html())
        .contains("tellen mee")
        .doesNotContain("Tot de peiling sluit", "Verander mijn antwoorden");
    assertThat(browser.open(base(poll) + "/ingetrokken").html())
        .contains("De peiling is nu gesloten")
        .doesNotContain("Tot de peiling sluit");
    assertThat(browser.open(base(poll) + "/resultaat").html()).contains("Uiterlijk op");
  }

  @Test
  void a_day_on_which_something_was_promised_is_not_promised_when_it_has_passed() {
    var slug = TestPoll.fresh();
    var yaml =
        TestPoll.yaml(slug, "one-page")
            .replace("opens: 2026-11-01", "opens: 2026-10-01")
            .replace("closes: 2027-02-28", "closes: 2026-10-20")
            .replace("resultsBy: 2027-03-31", "resultsBy: 2026-10-31");
    polls.add(yaml, slug + ".yaml", "test");
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    TestPoll.expect(polls.close(slug, "test"));
    var browser = new Browser(server.uri());
    var late = "had hier vóór 1 november 2026 moeten staan. Wij zijn te laat.";
    for (var path : new String[] {"", "/resultaat", "/invullen"}) {
      assertThat(browser.open("/nl/peiling/" + slug + path).html())
          .contains(late)
          .doesNotContain("Uiterlijk op");
    }
  }

  @Test
  void the_code_goes_on_on_another_device_where_the_first_stopped() {
    var poll = pseudonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var one = with(code);
    one.open(base(poll) + "/vraag/kleur");
    one.post(base(poll) + "/vraag/kleur", "a", "groen");

    var other = with(code);
    assertThat(other.page().html()).contains("Verder waar u was");
    assertThat(other.open(base(poll) + "/overzicht").html()).contains("Groen");
    var receipt = receipt(other.post(base(poll) + "/verstuur").html());

    one.open(base(poll) + "/bedankt");
    assertThat(receipt(one.page().html())).isEqualTo(receipt);
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void with_the_code_what_was_sent_is_changed_on_another_device_and_counts_once() {
    var poll = pseudonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var receipt = send(with(code), poll, "rood");
    server.clock().advance(Duration.ofHours(3)); // an hour that is over can still change

    var other = with(code);
    assertThat(other.page().path()).isEqualTo(base(poll) + "/bedankt");
    var overview = other.post(base(poll) + "/veranderen");
    assertThat(overview.html()).contains("Dit hebt u verstuurd", "Rood", "woorden bij rood");
    other.open(base(poll) + "/vraag/kleur");
    other.post(base(poll) + "/vraag/kleur", "a", "groen");
    other.open(base(poll) + "/overzicht");
    assertThat(receipt(other.post(base(poll) + "/verstuur").html())).isEqualTo(receipt);

    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(answers(poll)).contains("groen", "woorden bij rood").doesNotContain("\"rood\"");
    assertThat(database.count("poll_receipt", poll.id())).isEqualTo(1);
    assertThat(database.count("poll_response_location", poll.id())).isEqualTo(1);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(polls.tally(polls.find(poll.slug()).orElseThrow()).responses()).isEqualTo(1);
  }

  @Test
  void with_the_receipt_alone_what_was_sent_is_changed() {
    var poll = pseudonymous();
    var receipt = send(with(TestPoll.codes(server, poll, 1).getFirst()), poll, "rood");
    var browser = new Browser(server.uri());
    browser.open(base(poll) + "/bewijs");
    assertThat(browser.post(base(poll) + "/bewijs", "code", receipt).html())
        .contains("tellen mee", "Verander mijn antwoorden")
        .contains("De antwoorden bij deze code", "overview__part\">Rood", "woorden bij rood");
    browser.post(base(poll) + "/veranderen");
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", "groen");
    browser.open(base(poll) + "/overzicht");
    browser.post(base(poll) + "/verstuur");
    assertThat(answers(poll)).contains("groen").doesNotContain("\"rood\"");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void whoever_withdraws_is_counted_no_more_and_may_take_part_again() {
    var poll = pseudonymous();
    var made = TestPoll.batch(server, poll, 1, false);
    var browser = with(made.codes().getFirst());
    var receipt = send(browser, poll, "rood");
    browser.open(base(poll) + "/intrekken");
    assertThat(browser.page().html()).contains("Wilt u uw antwoorden intrekken?");
    assertThat(browser.post(base(poll) + "/intrekken").html()).contains("gewist");
    for (var table :
        new String[] {
          "poll_response", "poll_free_text", "poll_receipt", "poll_draft", "poll_response_location"
        }) {
      assertThat(database.count(table, poll.id())).as(table).isZero();
    }
    browser.open(base(poll) + "/bewijs");
    assertThat(browser.post(base(poll) + "/bewijs", "code", receipt).html())
        .contains("Deze code kennen we niet", "Zijn de antwoorden ingetrokken?");
    var batch = server.bean(Batches.class).find(poll.matter(), made.batch()).orElseThrow();
    assertThat(batch.count(CodeState.FRESH)).isEqualTo(1);

    send(with(made.codes().getFirst()), poll, "groen");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void whoever_withdrew_by_receipt_may_take_part_again_with_the_code_and_counts_once() {
    var poll = pseudonymous();
    var made = TestPoll.batch(server, poll, 1, false);
    var code = made.codes().getFirst();
    var receipt = send(with(code), poll, "rood");
    var browser = new Browser(server.uri());
    browser.open(base(poll) + "/bewijs");
    browser.post(base(poll) + "/bewijs", "code", receipt);
    changeAgain(browser, poll);
    browser.open(base(poll) + "/intrekken");
    browser.post(base(poll) + "/intrekken");
    assertThat(database.responses(poll.id())).isZero();
    var batch = server.bean(Batches.class).find(poll.matter(), made.batch()).orElseThrow();
    assertThat(batch.count(CodeState.FRESH)).as("nobody took part with it").isEqualTo(1);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_taken WHERE matter_id = ?", poll.id()))
        .isZero();
    assertThat(browser.open(base(poll) + "/vraag/kleur").path()).isEqualTo(base(poll));
    send(with(code), poll, "groen");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  /// By receipt alone, on a browser that never saw the code.
  private static void changeAgain(Browser browser, Poll poll) {
    browser.post(base(poll) + "/veranderen");
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", "groen");
    browser.open(base(poll) + "/overzicht");
    assertThat(browser.post(base(poll) + "/verstuur").path()).endsWith("/bedankt");
  }

  @Test
  void after_closing_nothing_can_be_found_and_a_page_says_why() {
    var poll = pseudonymous();
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var browser = with(code);
    var receipt = send(browser, poll, "rood");
    TestPoll.expect(polls.close(poll.slug(), "test"));

    for (var path : new String[] {"/intrekken", "/veranderen"}) {
      assertThat(browser.open(base(poll) + path).html()).contains("sleutels vernietigd");
    }
    assertThat(with(code).page().html()).contains("Er zijn nu geen sleutels meer");
    var holder = new Browser(server.uri());
    holder.open(base(poll) + "/bewijs");
    assertThat(holder.post(base(poll) + "/bewijs", "code", receipt).html())
        .contains("tellen mee", "sleutels vernietigd")
        .doesNotContain("Verander mijn antwoorden");

    assertThat(database.count("poll_response_location", poll.id())).isZero();
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM participation_key WHERE matter_id = ?"
                    + " AND eligibility IS NULL AND location IS NULL",
                poll.id()))
        .isEqualTo(1);
    var once = server.bean(Once.class);
    assertThat(once.destruction(poll.matter()).orElseThrow().tookPart()).isEqualTo(1);
    assertThat(once.location(poll.matter(), code.person())).isEmpty();
    assertThat(server.bean(Matters.class).find(poll.matter())).isPresent();
  }

  @Test
  void of_an_anonymous_poll_nothing_can_be_changed_and_that_is_said() {
    var poll = TestPoll.byCode(server, "question-per-page", "anonymous");
    var browser = with(TestPoll.codes(server, poll, 1).getFirst());
    assertThat(browser.page().html()).contains("na het versturen kunt u ze niet meer veranderen");
    send(browser, poll, "rood");
    assertThat(browser.open(base(poll) + "/veranderen").html())
        .contains("Niemand weet welke antwoorden van u zijn");
    assertThat(browser.open(base(poll) + "/intrekken").html())
        .contains("Niemand weet welke antwoorden van u zijn");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }

  @Test
  void a_poll_on_one_page_is_changed_too() {
    var poll = TestPoll.byCode(server, "one-page", "pseudonymous");
    var code = TestPoll.codes(server, poll, 1).getFirst();
    var path = base(poll) + "/invullen";
    var one = with(code);
    one.open(path);
    one.post(path, "kleur", "rood", "aantal", "40");
    var other = with(code);
    var page = other.post(base(poll) + "/veranderen");
    assertThat(page.path()).isEqualTo(path);
    assertThat(page.html()).contains("value=\"40\"", "Dit hebt u verstuurd");
    other.post(path, "kleur", "groen", "aantal", "41");
    assertThat(answers(poll)).contains("groen", "41");
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void an_open_pseudonymous_poll_is_changed_by_its_receipt() {
    var slug = TestPoll.fresh();
    polls.add(
        TestPoll.yaml(slug, "question-per-page").replace("y: anonymous", "y: pseudonymous"),
        slug + ".yaml",
        "test");
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    var poll = polls.find(slug).orElseThrow();
    var receipt = send(new Browser(server.uri()), poll, "rood");
    var browser = new Browser(server.uri());
    browser.open(base(poll) + "/bewijs");
    browser.post(base(poll) + "/bewijs", "code", receipt);
    browser.post(base(poll) + "/veranderen");
    browser.open(base(poll) + "/vraag/kleur");
    browser.post(base(poll) + "/vraag/kleur", "a", "groen");
    browser.open(base(poll) + "/overzicht");
    browser.post(base(poll) + "/verstuur");
    assertThat(answers(poll)).contains("groen").doesNotContain("\"rood\"");
    assertThat(database.responses(poll.id())).isEqualTo(1);
  }
}
