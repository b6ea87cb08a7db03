package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.ResponseStore;
import org.junit.jupiter.api.Test;

class ResultPagesTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String TENTHS = "In de koppen ronden we af op tienden";

  @Test
  void a_few_answers_are_told_in_exact_numbers_with_a_key_to_the_bars() throws Exception {
    var page = page(published(14));
    assertThat(page)
        .contains("Van de 14 mensen die antwoordden")
        .contains("Zo leest u een balk")
        .contains("De peiling is gesloten")
        .doesNotContain("van de tien mensen")
        .containsPattern("bs-bars__value\">\\d+ van de \\d+<")
        .doesNotContain("Marge (95 %)");
    assertThat(page.split("bs-notice--simulated", -1)).hasSize(2);
  }

  @Test
  void a_question_with_too_few_answers_has_no_bars_and_says_why() throws Exception {
    assertThat(page(published(9)))
        .contains("Te weinig antwoorden om te tonen")
        .contains("Iedereen kon meedoen")
        .doesNotContain("bs-bars__item")
        .doesNotContain("Zo leest u een balk")
        .doesNotContain("Bekijk de uitkomst van")
        .doesNotContain("Geen aparte uitkomst");
  }

  /// Where there are enough answers, the page does not say that there are too few.
  @Test
  void the_reason_for_hiding_is_the_true_one() {
    var languages = Languages.standalone();
    var words = Messages.standalone(languages).in(languages.dutch());
    assertThat(ResultWords.why(words, false, 9, 10)).contains("Te weinig antwoorden");
    assertThat(ResultWords.why(words, false, 86, 10))
        .contains("wat een paar mensen antwoordden")
        .doesNotContain("weinig");
    assertThat(ResultWords.why(words, true, 86, 10)).contains("gaven maar een paar mensen");
  }

  @Test
  void where_percentages_and_numbers_stand_beside_each_other_the_page_says_why() throws Exception {
    var slug = TestPoll.open(SERVER).slug();
    give(slug, 40, "{\"kleur\":\"rood\"}", "beijum");
    give(slug, 20, "{\"cijfer\":7}", "beijum");
    publish(slug);
    var rule = "Bij vragen waarop minder dan 30 mensen antwoord gaven, staan aantallen";
    assertThat(page(slug))
        .containsOnlyOnce(rule)
        .containsOnlyOnce(TENTHS)
        .containsPattern("bs-bars__value\">100\\s?%<")
        .containsPattern("bs-bars__value\">20 van de 20<");
    assertThat(page(published(14))).containsOnlyOnce(rule).doesNotContain(TENTHS);
  }

  @Test
  void an_answer_of_a_few_people_is_not_told_by_itself() throws Exception {
    var slug = TestPoll.open(SERVER).slug();
    answer(slug, 17, "rood");
    answer(slug, 9, "groen");
    answer(slug, 1, "anders");
    publish(slug);
    assertThat(page(slug))
        .contains("Samen: ‘Groen’ en ‘Anders’")
        .contains("5 mensen gaven, bij gevoelige vragen minder dan 10, tonen we niet apart")
        .doesNotContain(">Groen</");
  }

  @Test
  void sensitive_questions_are_mentioned_only_where_there_are_any() throws Exception {
    var slug = TestPoll.fresh();
    var polls = SERVER.bean(PollService.class);
    var yaml = TestPoll.yaml(slug, "question-per-page").replaceFirst("(?m)^ *sensitive: .*\\R", "");
    polls.add(yaml, slug + ".yaml", "test");
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    answer(slug, 17, "rood");
    answer(slug, 9, "groen");
    answer(slug, 1, "anders");
    publish(slug);
    assertThat(page(slug))
        .contains("Een antwoord dat minder dan 5 mensen gaven, tonen we niet apart.")
        .doesNotContain("gevoelige");
  }

  @Test
  void a_part_of_the_wijk_has_a_page_and_other_places_have_none() throws Exception {
    var slug = TestPoll.open(SERVER).slug();
    answer(slug, 20, "rood", "beijum_oost");
    answer(slug, 30, "groen", "beijum_oost");
    answer(slug, 25, "rood", "beijum_west");
    answer(slug, 20, "groen", "beijum_west");
    publish(slug);
    assertThat(page(slug)).contains("/resultaat/beijum_oost").contains("Alle buurten samen");
    assertThat(page(slug + "/resultaat/beijum_oost", 200))
        .contains("In Beijum-Oost")
        .contains("50 mensen deden mee")
        .contains("Zes van de tien mensen kozen ‘Groen’")
        .doesNotContain("bs-decisions");
    try (var client = HttpClient.newHttpClient()) {
      var uri = SERVER.uri("/nl/peiling/" + slug + "/resultaat?wijk=beijum_oost");
      var asked =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
      assertThat(asked.statusCode()).isEqualTo(303);
      assertThat(asked.headers().firstValue("Location").orElse(""))
          .endsWith("/nl/peiling/" + slug + "/resultaat/beijum_oost");
    }
    page(slug + "/resultaat/selwerd", 404);
    page(slug + "/resultaat/beijum", 404);
  }

  @Test
  void a_question_that_only_some_were_asked_says_who() throws Exception {
    var slug = TestPoll.open(SERVER).slug();
    give(slug, 20, "{\"kleur\":\"groen\",\"tint\":\"licht\"}", "beijum");
    give(slug, 20, "{\"kleur\":\"rood\"}", "beijum");
    publish(slug);
    assertThat(page(slug))
        .containsOnlyOnce(
            "Deze vraag kreeg alleen wie bij ‘Welke kleur kiest u?’ dit antwoord gaf: ‘Groen’.");
  }

  @Test
  void where_only_the_mean_of_an_area_is_told_the_page_says_why() throws Exception {
    var slug = TestPoll.open(SERVER).slug();
    give(slug, 60, "{\"cijfer\":7}", "beijum_oost");
    give(slug, 50, "{\"cijfer\":8}", "beijum_oost");
    give(slug, 2, "{\"cijfer\":9}", "beijum_oost");
    give(slug, 60, "{\"cijfer\":7}", "beijum_west");
    give(slug, 50, "{\"cijfer\":8}", "beijum_west");
    give(slug, 9, "{\"cijfer\":9}", "beijum_west");
    publish(slug);
    var reason = "We tonen alleen het gemiddelde.";
    assertThat(page(slug)).doesNotContain(reason).contains("bs-bars--grade");
    assertThat(page(slug + "/resultaat/beijum_oost", 200))
        .containsOnlyOnce(reason)
        .contains("112 antwoorden. We tonen")
        .doesNotContain("bs-bars--grade");
  }

  @Test
  void a_poll_of_wijken_speaks_of_wijken() throws Exception {
    var slug = TestPoll.fresh();
    var polls = SERVER.bean(PollService.class);
    var yaml = TestPoll.yaml(slug, "question-per-page").replace("[beijum]", "[groningen_noord]");
    polls.add(yaml, slug + ".yaml", "test");
    TestPoll.expect(polls.check(slug, "test"));
    TestPoll.expect(polls.open(slug, "test"));
    answer(slug, 45, "rood", "selwerd");
    answer(slug, 40, "groen", "paddepoel");
    publish(slug);
    assertThat(page(slug)).contains("Alle wijken samen").doesNotContain("Alle buurten samen");
  }

  private static void answer(String slug, int times, String colour) {
    answer(slug, times, colour, "beijum");
  }

  private static void answer(String slug, int times, String colour, String area) {
    give(slug, times, "{\"kleur\":\"" + colour + "\"}", area);
  }

  private static void give(String slug, int times, String answers, String area) {
    var poll = SERVER.bean(PollService.class).find(slug).orElseThrow();
    var responses =
        Collections.nCopies(
            times,
            new ResponseStore.Timed(
                new NewResponse(
                    poll.id(), 1, area, "nl", Channel.WEB, false, answers, Map.of(), Set.of()),
                Instant.parse("2026-11-02T09:00:00Z")));
    TransactionOperations<Connection> transactions = SERVER.bean(TransactionOperations.class);
    transactions.executeWrite(_ -> {
      SERVER.bean(ResponseStore.class).addBatch(responses);
      return times;
    });
  }

  private static void publish(String slug) {
    var polls = SERVER.bean(PollService.class);
    TestPoll.expect(polls.close(slug, "test"));
    TestPoll.expect(polls.publish(slug, "test"));
  }

  private static String published(int responses) {
    var polls = SERVER.bean(PollService.class);
    var slug = TestPoll.open(SERVER).slug();
    polls.simulate(slug, responses, 20261121);
    publish(slug);
    return slug;
  }

  private static String page(String slug) throws Exception {
    return page(slug + "/resultaat", 200);
  }

  private static String page(String path, int status) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var uri = SERVER.uri("/nl/peiling/" + path);
      var response =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(path).isEqualTo(status);
      return response.body();
    }
  }
}
