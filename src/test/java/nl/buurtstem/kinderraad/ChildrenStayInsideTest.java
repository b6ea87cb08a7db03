package nl.buurtstem.kinderraad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.survey.source.Finding;
import org.junit.jupiter.api.Test;

/// Of children no row leaves the system, and of few nothing at all.
class ChildrenStayInsideTest {
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);

  private Poll answered(int children) {
    var poll = TestPoll.byClass(server);
    for (int done = 0; done < children; ) {
      var group = TestClass.open(server, poll, 5);
      for (int child = 0; child < 5 && done < children; child++) {
        var device = group.device();
        device.open("/nl/peiling/" + poll.slug() + "/vraag/kleur");
        device.post("/nl/peiling/" + poll.slug() + "/vraag/kleur", "a", "rood");
        device.open("/nl/peiling/" + poll.slug() + "/overzicht");
        device.post("/nl/peiling/" + poll.slug() + "/verstuur");
        done++;
      }
    }
    TestPoll.expect(polls.close(poll.slug(), "test"));
    TestPoll.expect(polls.publish(poll.slug(), "test"));
    return polls.find(poll.slug()).orElseThrow();
  }

  @Test
  void below_the_threshold_nothing_is_shown_anywhere() {
    var poll = answered(9);
    for (var path : results(poll)) {
      assertThat(new Browser(server.uri()).open(path).html())
          .as(path)
          .doesNotContain("\"procent\"", "bs-bars", "bs-table")
          .doesNotContain("Proefschool", "groep 6");
    }
    var page = new Browser(server.uri()).open(results(poll).getFirst());
    assertThat(page.html()).contains("Te weinig antwoorden om te tonen");
  }

  @Test
  void from_the_threshold_all_children_together_are_shown_and_never_a_class() {
    var poll = answered(10);
    var page = new Browser(server.uri()).open(results(poll).getFirst());
    assertThat(page.html()).contains("bs-bars", "Kinderen deden mee met hun groep");
    assertThat(new Browser(server.uri()).open(results(poll).get(1)).html()).contains("\"procent\"");
    for (var path : results(poll)) {
      assertThat(new Browser(server.uri()).open(path).html())
          .as(path)
          .doesNotContain("Proefschool", "groep 6");
    }
  }

  private static List<String> results(Poll poll) {
    return List.of(
        "/nl/peiling/" + poll.slug() + "/resultaat",
        "/api/v1/peilingen/" + poll.slug() + "/resultaten",
        "/api/v1/peilingen/" + poll.slug() + "/codeboek",
        "/api/v1/peilingen/" + poll.slug());
  }

  @Test
  void the_export_of_responses_is_refused_with_a_plain_sentence_and_writes_no_log() {
    var poll = answered(10);
    var export = "/beheer/peilingen/" + poll.slug() + "/export";
    for (var role : List.of(Role.ANALYST, Role.ADMIN)) {
      var staff = StaffBrowser.as(role);
      var asked = staff.get(export);
      assertThat(asked.statusCode()).isEqualTo(403);
      assertThat(asked.body()).contains("Van een kinderraad haalt niemand losse antwoorden op");
      for (var path : List.of(export, texts(poll))) {
        var taken =
            staff.post(
                "/beheer/peilingen",
                path,
                "doel",
                "research",
                "waarom",
                "Een onderzoek",
                "vraag",
                "kleur");
        assertThat(taken.statusCode()).as(path).isEqualTo(403);
        assertThat(taken.body()).doesNotContain("rood");
      }
      assertThat(staff.get("/beheer/peilingen/" + poll.slug()).body()).doesNotContain(export);
    }
  }

  private static String texts(Poll poll) {
    return "/beheer/peilingen/" + poll.slug() + "/open-antwoorden/export";
  }

  @Test
  void the_api_has_no_address_for_responses() {
    var poll = answered(10);
    for (var end : List.of("antwoorden", "responses", "export")) {
      var page = new Browser(server.uri()).open("/api/v1/peilingen/" + poll.slug() + "/" + end);
      assertThat(page.status()).isEqualTo(404);
    }
  }

  @Test
  void a_poll_that_asks_children_what_it_may_not_does_not_open() {
    var yaml = TestPoll.ofChildren(TestPoll.fresh());
    assertThat(keys(yaml)).isEmpty();
    assertThat(keys(yaml.replace("access: class\n", ""))).contains(key("access"));
    assertThat(keys(yaml.replace("anonymity: anonymous", "anonymity: pseudonymous")))
        .contains(key("anonymity"));
    assertThat(keys(yaml.replace("presentation: child", "presentation: standard")))
        .contains(key("presentation"));
    assertThat(keys(yaml.replace("kind: kinderraad", "kind: meningspeiling")))
        .contains(key("access"));
    assertThat(keys(yaml.replace("\"Rood\"}}", "\"Rood\"}, other: true}"))).contains(key("text"));
    assertThat(
            keys(
                yaml.replace("    type: grade\n", "    type: grade\n    sensitive: \"Zomaar.\"\n")))
        .contains(key("sensitive"));
  }

  private static String key(String detail) {
    return "staff.finding.not_for_children." + detail;
  }

  private List<String> keys(String yaml) {
    var slug = TestPoll.fresh();
    var own = yaml.replaceFirst("id: [a-z0-9-]+", "id: " + slug);
    if (polls.add(own, slug + ".yaml", "test") instanceof Added.As(var poll)) {
      return polls.findings(poll).stream()
          .map(Finding::key)
          .filter(key -> key.contains("not_for_children"))
          .toList();
    }
    throw new IllegalStateException("the test's poll was not added");
  }
}
