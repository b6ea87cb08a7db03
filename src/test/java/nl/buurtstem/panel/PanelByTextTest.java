package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.buurtstem.TestClock;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.inbound.InboundReply;
import nl.buurtstem.panel.Inviting.Outcome;
import nl.buurtstem.participation.code.Code;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.poll.AtOnce;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.tally.TallyJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Members who were invited by text message answer by text message, with the code that is in it.
class PanelByTextTest {
  private static final Instant DAY = TestClock.tomorrowAtNoon();
  private static final Instant FOUR_DAYS_LATER = DAY.plus(Duration.ofDays(4));
  private static final String LAST_QUESTION = "Wat wilt u zeggen?";

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);

  @BeforeEach
  void byDay() {
    server.clock().set(DAY);
  }

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void the_same_answers_by_text_and_by_web_give_the_same_figures() {
    int drawn = 30;
    var poll = TestPoll.byCode(server, "one-page", "anonymous");
    var round = Round.invited(server, poll, drawn, "kanalen");
    round.deliver();
    var letters = TestPoll.byCode(server, "one-page", "anonymous");
    var codes = TestPoll.codes(server, letters, drawn);
    var texters = round.texters();
    assertThat(texters).hasSizeBetween(10, drawn - 1);

    var invitations = round.invitations();
    for (int i = 0; i < drawn; i++) {
      var answers = answers(i);
      var invitation = invitations.get(i);
      if (texters.contains(invitation)) {
        byText(round, invitation, answers);
      } else {
        byWeb(poll, invitation.code(), answers);
      }
      byWeb(letters, codes.get(i), answers);
    }

    var polls = server.bean(PollService.class);
    assertThat(polls.recount(poll).responses()).isEqualTo(drawn);
    assertThat(bySms(poll)).isEqualTo(texters.size());
    assertThat(figures(poll)).isEqualTo(figures(letters)).contains("groen");
    assertThat(answered(round)).isEqualTo(drawn);
  }

  @Test
  void the_code_of_an_invitation_starts_the_poll_in_the_language_of_the_invitation() {
    var poll = TestPoll.byCodeLike(server, "beijum-samen-praten", "anonymous");
    var round = Round.invited(server, poll, 40, "talen");
    round.deliver();
    var others =
        round.texters().stream().filter(one -> !language(one).equals("nl")).limit(5).toList();
    assertThat(others).isNotEmpty();
    for (var invitation : others) {
      var title = poll.definition().title().in(language(invitation)).text();
      assertThat(round.received(invitation).getFirst()).contains(title);
      var first = round.text(invitation, code(round, invitation));
      assertThat(first.language()).isEqualTo(language(invitation));
      var asker = poll.definition().asker().shortName().orElseThrow();
      assertThat(first.texts().getFirst())
          .contains(asker.in(language(invitation)).text())
          .doesNotContain("TAAL");
    }
  }

  @Test
  void on_both_channels_at_once_counts_once_and_only_the_others_are_reminded() throws Exception {
    var poll = TestPoll.byCode(server, "question-per-page", "anonymous");
    var round = Round.invited(server, poll, 12, "tegelijk");
    round.deliver();
    var texters = round.texters();
    var twice = texters.getFirst();
    var browser = new Browser(server.uri());
    browser.open("/p/" + twice.code().characters());
    browser.open("/nl" + poll.path() + "/vraag/kleur");
    browser.post("/nl" + poll.path() + "/vraag/kleur", "a", "rood");
    // Who was drawn may read any language; the poll of the test is in Dutch only.
    var goesOn = round.text(twice, code(round, twice));
    assertThat(goesOn.texts()).contains(words(goesOn).get("sms.resumed"));
    assertThat(goesOn.texts().getLast()).contains("Welk cijfer");
    var said = round.text(twice, "0");
    for (int i = 0; i < 20 && !said.texts().getLast().contains(LAST_QUESTION); i++) {
      said = round.text(twice, "0");
    }
    assertThat(said.texts().getLast()).contains(LAST_QUESTION);
    browser.open("/nl" + poll.path() + "/overzicht");
    var send = browser.prepared("/nl" + poll.path() + "/verstuur");
    var both = new ArrayList<Callable<String>>();
    both.add(AtOnce.send(browser, send));
    both.add(() -> String.join("\n", round.text(twice, "0").texts()));
    AtOnce.run(both);
    assertThat(database.responses(poll.id())).isEqualTo(1);
    assertThat(answered(round)).isEqualTo(1);

    server.clock().set(FOUR_DAYS_LATER);
    var reminding = server.bean(Reminding.class);
    assertThat(
            reminding.remind(
                round.draw(), round.card(), UUID.randomUUID(), Round.LIMIT_CENTS, Round.STAFF))
        .isEqualTo(new Outcome.Done(reached(round) - 1));
    round.deliver();
    assertThat(round.received(twice)).hasSize(1);
    for (var other : texters.subList(1, texters.size())) {
      assertThat(round.received(other)).hasSize(2);
      assertThat(round.received(other).getLast()).contains(other.code().characters());
    }
    var again = round.text(twice, code(round, twice));
    assertThat(again.texts()).containsExactly(words(again).get("sms.done.before"));
  }

  @Test
  void stop_halfway_ends_the_conversation_and_what_the_batch_still_had_for_them() {
    var poll = TestPoll.byCode(server, "question-per-page", "anonymous");
    var round = Round.invited(server, poll, 12, "stoppen");
    round.deliver();
    var texters = round.texters();
    var stops = texters.getFirst();
    server.clock().set(FOUR_DAYS_LATER.plusSeconds(12 * 3600)); // no batch leaves at night
    var reminding = server.bean(Reminding.class);
    assertThat(
            reminding.remind(
                round.draw(), round.card(), UUID.randomUUID(), Round.LIMIT_CENTS, Round.STAFF))
        .isEqualTo(new Outcome.Done(reached(round)));
    round.text(stops, code(round, stops));
    assertThat(round.text(stops, "rood").texts()).isNotEmpty();
    assertThat(round.text(stops, "STOP").texts()).hasSize(1);
    assertThat(round.text(stops, "8").texts()).isEmpty();
    assertThat(conversation(poll)).isEqualTo("STOPPED");

    server.clock().set(FOUR_DAYS_LATER.plusSeconds(24 * 3600));
    round.deliver();
    assertThat(round.received(stops)).hasSize(1);
    for (var other : texters.subList(1, texters.size())) {
      assertThat(round.received(other)).hasSize(2);
    }
    assertThat(
            database.number(
                "SELECT COUNT(*) FROM messaging_message WHERE batch_id = ?"
                    + " AND state = 'SUPPRESSED'",
                round.batch()))
        .isEqualTo(1);
    assertThat(database.responses(poll.id())).isZero();
    assertThat(server.bean(Inviting.class).next(round.draw())).doesNotContain(member(stops));
  }

  /// What somebody answers, by question.
  private static Map<String, String> answers(int number) {
    return Map.of(
        "kleur", number % 3 == 0 ? "rood" : "groen",
        "cijfer", Integer.toString(1 + number % 10),
        "aantal", Integer.toString(number),
        "dingen", number % 2 == 0 ? "bomen" : "banken",
        "geld", number % 4 == 0 ? "nee" : "ja");
  }

  private void byWeb(Poll poll, Code code, Map<String, String> answers) {
    var browser = new Browser(server.uri());
    browser.open("/p/" + code.characters());
    var path = "/nl" + poll.path() + "/invullen";
    browser.open(path);
    var fields = new ArrayList<String>();
    answers.forEach((question, answer) -> fields.addAll(List.of(question, answer)));
    assertThat(browser.post(path, fields.toArray(String[]::new)).path()).endsWith("/bedankt");
  }

  private static void byText(Round round, Invitation invitation, Map<String, String> answers) {
    round.text(invitation, code(round, invitation));
    InboundReply last = round.text(invitation, answers.getOrDefault("kleur", "0"));
    if (last.texts().getLast().contains("Licht of donker")) {
      round.text(invitation, "0");
    }
    for (var question : List.of("cijfer", "aantal", "dingen", "geld", "woorden")) {
      last = round.text(invitation, answers.getOrDefault(question, "0"));
    }
    assertThat(last.texts().getLast()).contains("antwoorden tellen mee");
  }

  /// The code as it is in the text that the member got.
  private static String code(Round round, Invitation invitation) {
    var code = invitation.code().characters();
    var words = List.of(round.received(invitation).getFirst().split("\\s+"));
    assertThat(words).contains(code);
    return code;
  }

  private static Member member(Invitation invitation) {
    return invitation.member().orElseThrow();
  }

  private static String language(Invitation invitation) {
    return member(invitation).profile().language();
  }

  /// The words of the language in which an answer is.
  private Words words(InboundReply reply) {
    var language = server.bean(Languages.class).find(reply.language()).orElseThrow();
    return server.bean(Messages.class).in(language);
  }

  /// Those whom the invitation reached: a few made-up numbers take none.
  private static int reached(Round round) {
    return (int) round.invitations().stream().filter(one -> !one.dropped()).count();
  }

  private int answered(Round round) {
    return server.bean(Responses.class).of(round.draw()).stream()
        .mapToInt(count -> count.result().orElseThrow().answered())
        .sum();
  }

  private long bySms(Poll poll) {
    return database.number(
        "SELECT COUNT(*) FROM poll_response WHERE channel = 'SMS' AND poll_id = ?", poll.id());
  }

  private String conversation(Poll poll) {
    return database.text("SELECT state FROM poll_conversation WHERE poll_id = ?", poll.id());
  }

  /// Everything that is counted but by which channel it came.
  private String figures(Poll poll) {
    return TallyJson.write(server.bean(PollService.class).recount(poll))
        .replaceAll("\"channels\":\\{[^}]*\\}", "");
  }
}
