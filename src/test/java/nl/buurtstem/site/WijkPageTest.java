package nl.buurtstem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// What the front page of a wijk tells of polls that are over.
class WijkPageTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final PollService POLLS = SERVER.bean(PollService.class);

  @Test
  void a_closed_poll_says_when_residents_will_hear() throws Exception {
    var card = card(closed("2027-02-28"));
    assertThat(card)
        .contains("We vroegen", "U hoort vóór 1 maart 2027 wat mensen zeiden")
        .doesNotContain("Meedoen kan", "bs-card--late");
  }

  @Test
  void one_that_is_overdue_says_so() throws Exception {
    assertThat(card(closed("2026-11-15")))
        .contains("bs-card--late", "Wij zijn te laat", "vóór 16 november 2026");
  }

  @Test
  void a_published_poll_gives_one_figure_in_words_and_when_something_will_be_decided()
      throws Exception {
    var slug = closed("2027-02-28");
    TestPoll.expect(POLLS.publish(slug, "test"));
    assertThat(card(slug))
        .contains("bs-card__finding", "Welk cijfer geeft u?")
        .contains("Er is nog niets besloten. U hoort vóór 1 maart 2027 wat ermee gebeurt.");
    assertThat(page().split("die de computer heeft gemaakt", -1)).hasSize(2);
  }

  @Test
  void a_published_poll_without_a_decision_in_time_is_overdue() throws Exception {
    var slug = closed("2026-11-15");
    TestPoll.expect(POLLS.publish(slug, "test"));
    assertThat(card(slug)).contains("bs-card--late", "Er is nog niets besloten");
  }

  @Test
  void what_was_decided_stands_on_the_card_which_is_then_late_no_more() throws Exception {
    var slug = closed("2026-11-15");
    TestPoll.expect(POLLS.publish(slug, "test"));
    var opened = Zones.today(TestServer.shared().clock());
    TestServer.shared().clock().advance(Duration.ofDays(5)); // decided after it opened
    var editor = StaffBrowser.as(Role.EDITOR);
    var address = "/beheer/peilingen/" + slug + "/terugkoppeling";
    for (int i = 1; i <= 3; i++) {
      editor.post(
          address + "/nieuw",
          address + "/" + UUID.randomUUID(),
          "versie",
          "0",
          "stand",
          "uitzoeken",
          "tekst-nl",
          "Besluit " + i,
          "datum",
          opened.plusDays(i).toString(),
          "wie",
          "Het wijkteam");
    }
    assertThat(card(slug))
        .contains("Dit zoeken we uit.", "Besluit 3", "Besluit 2", "En nog 1 besluit.")
        .doesNotContain("Besluit 1", "Er is nog niets besloten", "bs-card--late");
    TestServer.shared().clock().reset();
  }

  /// A poll of Tuinwijk with forty answers, whose title is its own name.
  private static String closed(String resultsBy) {
    var slug = TestPoll.fresh();
    var yaml =
        TestPoll.yaml(slug, "question-per-page")
            .replace("areas: [beijum]", "areas: [tuinwijk]")
            .replace("opens: 2026-11-01", "opens: 2026-10-01")
            .replace("closes: 2027-02-28", "closes: 2026-11-10")
            .replace("resultsBy: 2027-03-31", "resultsBy: " + resultsBy)
            .replace("Hoe gaat het?", "Vraag van " + slug + "?");
    assertThat(POLLS.add(yaml, slug + ".yaml", "test")).isInstanceOf(Added.As.class);
    TestPoll.expect(POLLS.check(slug, "test"));
    TestPoll.expect(POLLS.open(slug, "test"));
    POLLS.simulate(slug, 40, 20261121);
    TestPoll.expect(POLLS.close(slug, "test"));
    return slug;
  }

  private static String card(String slug) throws Exception {
    var cards = Pattern.compile("<li class=\"bs-card.*?</li>", Pattern.DOTALL).matcher(page());
    return cards
        .results()
        .map(found -> found.group())
        .filter(found -> found.contains("Vraag van " + slug + "?"))
        .findFirst()
        .orElseThrow();
  }

  private static String page() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(SERVER.uri("/nl/wijk/tuinwijk")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
