package nl.buurtstem.poll.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtstem.TestServer;
import nl.buurtstem.export.api.Answers;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.PollService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Polls as open data: what is told, in which language, and what is not.
class PollApiTest {
  private static final TestServer SERVER = TestServer.shared();
  private static final String HEARD = "api-gehoord";
  private static final String SMALL = "api-klein";
  private static final String AREAS = "api-gebieden";
  private static final String DRAFT = "api-concept";
  private static final String OPEN = "beijum-meningspeiling";
  private static final String WITHHELD = "cijfer";
  private static final String RESULTS = "/peilingen/{slug}/resultaten";

  @BeforeAll
  static void publish() {
    var polls = SERVER.bean(PollService.class);
    add(polls, DRAFT);
    add(polls, HEARD);
    add(polls, SMALL);
    for (var slug : List.of(HEARD, SMALL)) {
      polls.check(slug, "test");
      polls.open(slug, "test");
      polls.simulate(slug, slug.equals(SMALL) ? 5 : 400, 3);
      polls.close(slug, "test");
    }
    polls.publish(HEARD, Set.of(WITHHELD), "test");
    polls.publish(SMALL, "test");
    publishWithAreas(polls);
  }

  private static void publishWithAreas(PollService polls) {
    var yaml =
        Resources.text("surveys/leefbaarheid-groningen-noord.yaml")
            .replaceFirst("(?m)^sms: .*\\R", "");
    polls.add(yaml.replace("id: leefbaarheid-groningen-noord", "id: " + AREAS), AREAS, "test");
    polls.check(AREAS, "test");
    polls.open(AREAS, "test");
    polls.simulate(AREAS, 400, 8086);
    polls.close(AREAS, "test");
    polls.publish(AREAS, "test");
  }

  private static void add(PollService polls, String slug) {
    var yaml =
        Resources.text("surveys/" + OPEN + ".yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replace("id: " + OPEN, "id: " + slug);
    polls.add(yaml, slug + ".yaml", "test");
  }

  @Test
  void the_list_has_what_residents_may_know_of_and_no_drafts() {
    var polls = Answers.as("/peilingen", "/peilingen?aantal=1000").path("peilingen");
    var ids = new ArrayList<String>();
    polls.forEach(poll -> ids.add(poll.path("id").asText()));
    assertThat(ids).contains(OPEN, HEARD, SMALL).doesNotContain(DRAFT).isSorted();
    for (var poll : polls) {
      assertThat(poll.path("opent").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
      var self = poll.at("/_links/self/href").asText();
      assertThat(Answers.get(self).statusCode()).isEqualTo(200);
      assertThat(poll.at("/_links/resultaten").isMissingNode())
          .isEqualTo(!poll.path("toestand").asText().equals("gepubliceerd"));
    }
  }

  @Test
  void a_poll_tells_its_questions_with_codes() {
    var poll = Answers.as("/peilingen/{slug}", "/peilingen/" + OPEN);
    assertThat(poll.at("/peiling/id").asText()).isEqualTo(OPEN);
    assertThat(poll.at("/peiling/toestand").asText()).isEqualTo("open");
    assertThat(poll.at("/peiling/talen")).hasSize(7);
    var grade = find(poll.path("vragen"), "id", WITHHELD);
    assertThat(grade.path("soort").asText()).isEqualTo("grade");
    assertThat(grade.at("/bereik/tot").asInt()).isEqualTo(10);
    assertThat(poll.path("vragen"))
        .anyMatch(question -> question.path("antwoorden").size() > 2)
        .allMatch(question -> !question.path("tekst").asText().isEmpty());
    Answers.problem("/peilingen/{slug}", 404, "/peilingen/" + DRAFT);
    Answers.problem("/peilingen/{slug}", 404, "/peilingen/bestaat-niet");
  }

  @Test
  void texts_come_in_the_language_that_is_asked_for() {
    var dutch = Answers.as("/peilingen/{slug}", "/peilingen/" + OPEN);
    var seen = new ArrayList<String>();
    for (var language : List.of("nl", "en", "ar", "tr", "uk", "pl", "ti")) {
      var poll =
          Answers.as(
              "/peilingen/{slug}", "/peilingen/" + OPEN, "Accept-Language", language + ";q=0.9");
      seen.add(poll.at("/peiling/titel").asText() + poll.at("/vragen/1/tekst").asText());
      assertThat(poll.path("vragen")).hasSameSizeAs(dutch.path("vragen"));
      var response = Answers.get("/api/v1/peilingen/" + OPEN, "Accept-Language", language);
      assertThat(response.headers().firstValue("Content-Language")).hasValue(language);
      assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.getFirst())
        .isEqualTo(dutch.at("/peiling/titel").asText() + dutch.at("/vragen/1/tekst").asText());
  }

  @Test
  void results_are_there_once_published() {
    Answers.problem(RESULTS, 404, "/peilingen/" + OPEN + "/resultaten");
    Answers.problem(RESULTS, 404, "/peilingen/" + DRAFT + "/resultaten");
    var heard = Answers.as(RESULTS, "/peilingen/" + HEARD + "/resultaten");
    assertThat(heard.path("antwoorden").asInt()).isEqualTo(400);
    assertThat(heard.path("gesimuleerd").asInt()).isEqualTo(400);
    assertThat(heard.path("steekproef").asBoolean()).isFalse();
    int shown = 0;
    for (var question : heard.path("vragen")) {
      for (var group : question.path("groepen")) {
        shown++;
        assertThat(group.path("basis").asInt()).isGreaterThanOrEqualTo(10);
        for (var one : group.path("antwoorden")) {
          double percent = 100.0 * one.path("aantal").asInt() / group.path("basis").asInt();
          assertThat(one.path("procent").asDouble()).isCloseTo(percent, within(1e-9));
          assertThat(one.path("ondergrens").asDouble())
              .isLessThanOrEqualTo(one.path("procent").asDouble());
          assertThat(one.path("bovengrens").asDouble())
              .isGreaterThanOrEqualTo(one.path("procent").asDouble());
        }
      }
    }
    assertThat(shown).isPositive();
    var arabic =
        Answers.as(RESULTS, "/peilingen/" + HEARD + "/resultaten", "Accept-Language", "ar");
    assertThat(arabic.at("/vragen/0/tekst")).isNotEqualTo(heard.at("/vragen/0/tekst"));
    assertThat(arabic.path("antwoorden")).isEqualTo(heard.path("antwoorden"));
  }

  @Test
  void an_area_has_results_of_its_own_and_what_is_left_is_never_a_few_people() {
    var whole = Answers.as(RESULTS, "/peilingen/" + AREAS + "/resultaten");
    assertThat(whole.path("gebied").isNull()).isTrue();
    assertThat(whole.path("gebieden")).hasSizeGreaterThan(3);
    var wijken = new ArrayList<JsonNode>();
    for (var area : whole.path("gebieden")) {
      var address = "/peilingen/" + AREAS + "/resultaten?gebied=" + area.asText();
      var one = Answers.as(RESULTS, address);
      assertThat(one.path("gebied")).isEqualTo(area);
      assertThat(one.path("antwoorden").asLong()).isBetween(10L, 399L);
      wijken.add(one);
    }
    int compared = 0;
    for (var question : whole.path("vragen")) {
      for (var group : question.path("groepen")) {
        var id = question.path("vraag").asText();
        compared += id.equals("wijk") ? 0 : compare(id, group, wijken);
      }
    }
    assertThat(compared).isGreaterThan(20);
    Answers.problem(RESULTS, 404, "/peilingen/" + AREAS + "/resultaten?gebied=groningen_noord");
    Answers.problem(RESULTS, 404, "/peilingen/" + HEARD + "/resultaten?gebied=nergens");
  }

  /// How many numbers were compared: each answer, alone or with others, is given by nobody or by
  /// enough, in each area and in what the areas leave of the whole.
  private static int compare(String id, JsonNode group, List<JsonNode> wijken) {
    var told = new TreeMap<String, Long>();
    group.path("antwoorden").forEach(one -> told.put(codes(one), one.path("aantal").asLong()));
    var left = new TreeMap<>(told);
    int compared = 0;
    for (var wijk : wijken) {
      for (var same : find(wijk.path("vragen"), "vraag", id).path("groepen")) {
        if (same.path("rij").equals(group.path("rij"))) {
          for (var one : same.path("antwoorden")) {
            long people = one.path("aantal").asLong();
            assertThat(people == 0 || people >= 5).as("%s %s", id, one).isTrue();
            left.computeIfPresent(codes(one), (_, all) -> all - people);
            compared++;
          }
        }
      }
    }
    left.forEach((codes, people) ->
        assertThat(people == 0 || people >= 5).as("%s %s: %d", id, codes, people).isTrue());
    return compared;
  }

  private static String codes(JsonNode one) {
    return one.path("code").isNull() ? one.path("samen").toString() : one.path("code").asText();
  }

  @Test
  void a_question_that_a_person_withheld_has_no_figures() {
    var heard = Answers.as(RESULTS, "/peilingen/" + HEARD + "/resultaten");
    var withheld = find(heard.path("vragen"), "vraag", WITHHELD);
    assertThat(withheld.path("verborgen").asText()).isNotEmpty();
    assertThat(withheld.path("groepen")).isEmpty();
    assertThat(withheld.path("gemiddelde").isNull()).isTrue();
  }

  @Test
  void few_answers_give_no_figures_at_all() {
    var small = Answers.as(RESULTS, "/peilingen/" + SMALL + "/resultaten");
    assertThat(small.path("vragen"))
        .isNotEmpty()
        .allMatch(question -> question.path("groepen").isEmpty())
        .allMatch(question -> question.path("gemiddelde").isNull())
        .allMatch(question -> !question.path("verborgen").asText().isEmpty());
  }

  @Test
  void the_codebook_has_every_version_and_says_nothing_of_anybody() {
    var book = Answers.as("/peilingen/{slug}/codeboek", "/peilingen/" + HEARD + "/codeboek");
    assertThat(book.path("versies")).hasSize(1);
    assertThat(book.at("/versies/0/sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(book.path("kolommen").path(0).path("naam").asText()).isEqualTo("VERSIE");
    assertThat(book.at("/versies/0/vragen"))
        .anyMatch(question -> !question.path("voedt").isEmpty());
  }

  private static JsonNode find(JsonNode all, String field, String value) {
    for (var one : all) {
      if (one.path(field).asText().equals(value)) {
        return one;
      }
    }
    throw new AssertionError("no " + field + " " + value + " in " + all);
  }
}
