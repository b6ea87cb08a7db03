package nl.buurtstem.poll.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.survey.source.Finding;
import nl.buurtstem.survey.source.FindingCode;
import org.junit.jupiter.api.Test;

/// What a definition refers to outside its own file must be there before people answer.
class DefinitionCheckTest {
  private static final String NEW = "/beheer/peilingen/nieuw";
  private static final String FEED = "    feeds:\n      - {indicator: %s, %s}\n    low:";
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);

  @Test
  void an_indicator_that_does_not_exist_is_found_by_the_check_and_keeps_the_poll_a_draft() {
    var slug = draft(feeding("spoorwegen", "mean: true"));
    assertThat(keys(slug)).contains("staff.finding.bad_feed.unknown_indicator");
    assertThat(polls.check(slug, "test")).isInstanceOf(Moved.Faulty.class);
    assertThat(poll(slug).state()).isEqualTo(PollState.DRAFT);
  }

  @Test
  void a_measure_in_another_unit_than_the_indicator_is_found() {
    var slug = draft(feeding("onveiligheidsgevoelens", "mean: true"));
    assertThat(keys(slug)).contains("staff.finding.bad_feed.wrong_unit.percent");
    var fine = draft(feeding("eigen_leven", "mean: true"));
    assertThat(keys(fine)).noneMatch(key -> key.contains("bad_feed"));
  }

  @Test
  void an_area_that_does_not_exist_is_found_with_its_line() {
    var slug = draft(yaml().replace("areas: [beijum]", "areas: [beijum, atlantis]"));
    assertThat(polls.findings(poll(slug)))
        .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_AREA)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.path()).isEqualTo("areas");
          assertThat(finding.line()).isPositive();
        });
  }

  @Test
  void an_answer_that_names_an_area_that_does_not_exist_is_found() {
    var asked =
        yaml()
            .replace(
                "    text: {nl: \"Licht of donker?\"}",
                "    role: area\n    text: {nl: \"Licht of donker?\"}");
    assertThat(polls.findings(poll(draft(asked))))
        .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_AREA)
        .extracting(Finding::path)
        .containsExactly("questions.tint.options.licht", "questions.tint.options.donker");
  }

  @Test
  void staff_see_it_before_they_keep_the_poll() {
    var page =
        StaffBrowser.as(Role.EDITOR)
            .post(NEW, NEW, "tekst", feeding("spoorwegen", "mean: true"), "nakijken", "1");
    assertThat(page.body())
        .contains("Indicator ‘spoorwegen’ bestaat niet", "questions.cijfer.feeds");
  }

  @Test
  void an_open_poll_takes_no_version_with_errors() {
    var poll = TestPoll.open(server);
    var next =
        feeding(poll.current().source(), "spoorwegen", "mean: true")
            .replace("version: 1", "version: 2");
    assertThat(polls.add(next, "x.yaml", "test")).isInstanceOf(Added.Faulty.class);
    var page = StaffBrowser.as(Role.EDITOR).post(NEW, NEW, "tekst", next, "bewaren", "1");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Er is niets bewaard");
    assertThat(poll(poll.slug()).currentVersion()).isEqualTo(1);
  }

  private static String yaml() {
    return TestPoll.yaml(TestPoll.fresh(), "question-per-page");
  }

  private static String feeding(String indicator, String measure) {
    return feeding(yaml(), indicator, measure);
  }

  private static String feeding(String yaml, String indicator, String measure) {
    return yaml.replace("    low:", FEED.formatted(indicator, measure));
  }

  private String draft(String yaml) {
    if (polls.add(yaml, "proef.yaml", "test") instanceof Added.As(var poll)) {
      return poll.slug();
    }
    throw new IllegalStateException("the test's poll was not added");
  }

  private Poll poll(String slug) {
    return polls.find(slug).orElseThrow();
  }

  private java.util.List<String> keys(String slug) {
    return polls.findings(poll(slug)).stream().map(Finding::key).toList();
  }
}
