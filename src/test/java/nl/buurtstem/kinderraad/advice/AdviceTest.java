package nl.buurtstem.kinderraad.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// What children advise, and what the municipality answers.
class AdviceTest {
  private static final Pattern DECISION = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);
  private final StaffBrowser staff = StaffBrowser.as(Role.EDITOR);

  private Poll poll(int children, boolean published) {
    var poll = TestPoll.byClass(server);
    polls.simulate(poll.slug(), children, 7);
    TestPoll.expect(polls.close(poll.slug(), "test"));
    if (published) {
      TestPoll.expect(polls.publish(poll.slug(), "test"));
    }
    return polls.find(poll.slug()).orElseThrow();
  }

  private static String page(Poll poll) {
    return "/beheer/kinderraad/" + poll.slug() + "/advies";
  }

  private static String shown(Poll poll) {
    return "/nl/kinderraad/" + poll.slug() + "/advies";
  }

  private int write(Poll poll, String text, String question, String answer) {
    var today = Zones.today(server.clock());
    return staff
        .post(
            page(poll),
            page(poll),
            "tekst",
            text,
            "vraag",
            question,
            "gegeven",
            today.toString(),
            "antwoord-voor",
            today.plusWeeks(6).toString(),
            "besluit",
            answer)
        .statusCode();
  }

  @Test
  void children_read_what_was_asked_said_and_advised_and_when_the_answer_comes() {
    var poll = poll(30, true);
    assertThat(write(poll, "Zet meer bankjes <neer>.", "kleur", "")).isEqualTo(303);
    var page = new Browser(server.uri()).open(shown(poll)).html();
    assertThat(page)
        .contains(
            "Advies 1", "Welke kleur kiest u?", "kinderen</span>", "Zet meer bankjes &lt;neer&gt;.")
        .contains("De gemeente geeft antwoord, uiterlijk op");
    assertThat(new Browser(server.uri()).open("/nl" + poll.resultsPath()).html())
        .contains(shown(poll), "Lees wat de kinderen vragen");
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 9))
        .extracting("what")
        .contains("advice.added");
  }

  @Test
  void the_answer_is_a_decision_of_the_poll() {
    var poll = poll(30, true);
    var feedback = "/beheer/peilingen/" + poll.slug() + "/terugkoppeling";
    staff.post(
        feedback + "/nieuw",
        feedback + "/" + UUID.randomUUID(),
        "versie",
        "0",
        "stand",
        "doen",
        "tekst-nl",
        "Er komen vier bankjes.",
        "datum",
        Zones.today(server.clock()).toString(),
        "wie",
        "De wethouder");
    var found = DECISION.matcher(staff.get(page(poll)).body());
    assertThat(found.find()).isTrue();
    assertThat(write(poll, "Zet bankjes neer.", "", found.group(1))).isEqualTo(303);
    assertThat(new Browser(server.uri()).open(shown(poll)).html())
        .contains("Er komen vier bankjes.", "De wethouder")
        .doesNotContain("De gemeente geeft antwoord");
  }

  @Test
  void an_answer_that_is_late_says_so() {
    var poll = poll(30, true);
    write(poll, "Zet bankjes neer.", "", "");
    server.clock().advance(Duration.ofDays(60));
    try {
      assertThat(new Browser(server.uri()).open(shown(poll)).html())
          .contains("Dat is nog niet gebeurd");
    } finally {
      server.clock().advance(Duration.ofDays(-60));
    }
  }

  @Test
  void below_the_threshold_no_number_is_shown() {
    var poll = poll(9, true);
    write(poll, "Zet bankjes neer.", "kleur", "");
    assertThat(new Browser(server.uri()).open(shown(poll)).html())
        .contains("Te weinig kinderen gaven hier antwoord", "Zet bankjes neer.")
        .doesNotContain("van de 9 kinderen");
  }

  @Test
  void before_the_results_are_public_nothing_is_shown() {
    var poll = poll(30, false);
    write(poll, "Zet bankjes neer.", "kleur", "");
    assertThat(new Browser(server.uri()).open(shown(poll)).html())
        .doesNotContain("Zet bankjes neer.");
    var open = TestPoll.byClass(server);
    assertThat(staff.get(page(open)).statusCode()).isEqualTo(404);
    var adults = TestPoll.open(server);
    assertThat(new Browser(server.uri()).open(shown(adults)).status()).isEqualTo(404);
  }

  @Test
  void what_lacks_is_said_and_nothing_is_kept() {
    var poll = poll(30, true);
    assertThat(write(poll, "", "kleur", "")).isEqualTo(422);
    assertThat(write(poll, "Bankjes.", "bestaat-niet", "")).isEqualTo(422);
    assertThat(write(poll, "x".repeat(601), "", "")).isEqualTo(422);
    assertThat(server.bean(Advices.class).all(poll)).isEmpty();
  }

  @Test
  void an_advice_can_be_changed_and_removed() {
    var poll = poll(30, true);
    write(poll, "Zet bankjes neer.", "", "");
    var id = server.bean(Advices.class).all(poll).getFirst().id();
    var today = Zones.today(server.clock()).toString();
    staff.post(
        page(poll),
        page(poll) + "/" + id,
        "tekst",
        "Plant bomen.",
        "gegeven",
        today,
        "antwoord-voor",
        today);
    assertThat(server.bean(Advices.class).all(poll).getFirst().text()).isEqualTo("Plant bomen.");
    staff.post(page(poll), page(poll) + "/" + id, "weg", "ja");
    assertThat(server.bean(Advices.class).all(poll)).isEmpty();
  }
}
