package nl.buurtstem.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final Database database = new Database(server);

  @Test
  void a_draft_does_not_exist_for_residents() {
    var slug = TestPoll.draft(server, "one-page");
    var page = new Browser(server.uri()).open("/nl/peiling/" + slug);
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("Deze peiling kennen we niet");
  }

  @Test
  void a_poll_that_nobody_knows_gets_a_friendly_page() {
    var page = new Browser(server.uri()).open("/en/peiling/bestaat-niet");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.html()).contains("We do not know this poll", "lang=\"en\"");
  }

  @Test
  void a_scheduled_poll_says_when_it_opens() {
    var slug = openingOn("2027-01-15");
    TestPoll.expect(polls.schedule(slug, "test"));
    var page = new Browser(server.uri()).open("/nl/peiling/" + slug);
    assertThat(page.html()).contains("nog niet open", "15 januari 2027");
  }

  @Test
  void a_poll_of_which_the_first_day_is_past_cannot_wait_for_it() {
    var today = Zones.today(server.clock());
    var yesterday = openingOn(today.minusDays(1).toString());
    assertThat(polls.schedule(yesterday, "test")).isEqualTo(new Moved.Past(today.minusDays(1)));
    assertThat(polls.find(yesterday).orElseThrow().state()).isEqualTo(PollState.CHECKED);
    var path = "/beheer/peilingen/" + yesterday + "/stap/inplannen";
    var refused = StaffBrowser.as(Role.EDITOR).post(path, path);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("De eerste dag van deze peiling is al voorbij");
    TestPoll.expect(polls.schedule(openingOn(today.toString()), "test"));
  }

  /// Checked, with this first day.
  private String openingOn(String day) {
    var slug = TestPoll.fresh();
    var yaml = TestPoll.yaml(slug, "one-page").replace("opens: 2026-11-01", "opens: " + day);
    assertThat(polls.add(yaml, slug + ".yaml", "test")).isInstanceOf(Added.As.class);
    TestPoll.expect(polls.check(slug, "test"));
    return slug;
  }

  @Test
  void only_the_transitions_of_a_poll_s_life_exist() {
    var slug = TestPoll.draft(server, "one-page");
    assertThat(polls.open(slug, "test"))
        .isEqualTo(new Moved.NotPossible(PollState.DRAFT, PollState.OPEN));
    assertThat(polls.close(slug, "test")).isInstanceOf(Moved.NotPossible.class);
    assertThat(polls.publish(slug, "test")).isInstanceOf(Moved.NotPossible.class);
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    assertThat(polls.withdraw(slug, "test")).isInstanceOf(Moved.NotPossible.class);
    TestPoll.expect(polls.close(slug, "test"));
    assertThat(polls.open(slug, "test")).isInstanceOf(Moved.NotPossible.class);
    assertThat(polls.find(slug).orElseThrow().state()).isEqualTo(PollState.CLOSED);
    assertThat(polls.open("bestaat-niet", "test")).isEqualTo(new Moved.Unknown());
  }

  @Test
  void a_closed_poll_says_when_the_results_come_and_shows_them_only_once_published() {
    var poll = TestPoll.open(server);
    polls.simulate(poll.slug(), 60, 5);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    var browser = new Browser(server.uri());
    var base = "/nl/peiling/" + poll.slug();
    assertThat(browser.open(base + "/vraag/kleur").html())
        .contains("Deze peiling is gesloten", "31 maart 2027");
    assertThat(browser.open(base + "/resultaat").html())
        .contains("De uitkomst is er nog niet")
        .doesNotContain("bs-bars");

    TestPoll.expect(polls.publish(poll.slug(), Set.of("aantal"), "test"));
    var results = browser.open(base + "/resultaat").html();
    assertThat(results)
        .contains("Iedereen kon meedoen; dit is geen steekproef")
        .contains("60 van deze antwoorden zijn verzonnen")
        .contains("bs-bars")
        .contains("Deze uitkomst tonen we niet")
        .contains("Mensen geven gemiddeld een")
        .contains("Bekijk de cijfers");
  }

  @Test
  void too_few_answers_are_not_shown() {
    var poll = TestPoll.open(server);
    polls.simulate(poll.slug(), 20, 6);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    var results = new Browser(server.uri()).open("/nl/peiling/" + poll.slug() + "/resultaat");
    // The sensitive question needs 25.
    assertThat(results.html()).contains("We tonen een uitkomst vanaf 25 antwoorden");
  }

  @Test
  void closing_removes_the_drafts() {
    var poll = TestPoll.open(server);
    var browser = new Browser(server.uri());
    browser.open("/nl/peiling/" + poll.slug() + "/vraag/kleur");
    browser.post("/nl/peiling/" + poll.slug() + "/vraag/kleur", "a", "rood");
    assertThat(polls.unfinished(poll)).isEqualTo(1);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    assertThat(database.count("poll_draft", poll.id())).isZero();
  }

  @Test
  void a_definition_with_errors_cannot_be_added() {
    var added = polls.add("id: kapot\nversion: 1\n", "kapot.yaml", "test");
    assertThat(added).isInstanceOf(Added.Rejected.class);
    assertThat(polls.find("kapot")).isEmpty();
  }

  @Test
  void the_same_definition_twice_is_known_and_a_changed_one_needs_the_next_version() {
    var poll = TestPoll.open(server);
    var yaml = poll.current().source();
    assertThat(polls.add(yaml, "x.yaml", "test")).isInstanceOf(Added.Known.class);
    var changed = yaml.replace("Hoe gaat het?", "Hoe is het?");
    assertThat(polls.add(changed, "x.yaml", "test"))
        .isInstanceOfSatisfying(
            Added.WrongVersion.class, wrong -> assertThat(wrong.next()).isEqualTo(2));
    assertThat(polls.add(changed.replace("version: 1", "version: 2"), "x.yaml", "test"))
        .isInstanceOf(Added.As.class);
    assertThat(polls.find(poll.slug()).orElseThrow().title("nl")).isEqualTo("Hoe is het?");
  }
}
