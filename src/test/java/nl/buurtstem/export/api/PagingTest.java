package nl.buurtstem.export.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Collections come in pages, and what is asked for wrongly is refused by name.
class PagingTest {
  private static final List<String> COLLECTIONS =
      List.of("gebieden", "indicatoren", "peilingen", "waarnemingen");

  @TestFactory
  Stream<DynamicTest> following_next_gives_everything_once_and_in_order() {
    return COLLECTIONS.stream().map(name -> DynamicTest.dynamicTest(name, () -> walk(name)));
  }

  private static void walk(String name) {
    var whole = Answers.as("/" + name, "/" + name + "?aantal=1000");
    int total = whole.path("totaal").asInt();
    assertThat(whole.path(name)).hasSize(total);
    var size = Math.max(1, total / 3);
    var members = new ArrayList<JsonNode>();
    var address = "/" + name + "?aantal=" + size;
    for (int page = 1; !address.isEmpty(); page++) {
      assertThat(page).as("pages").isLessThanOrEqualTo(total);
      var part = Answers.as("/" + name, address);
      part.path(name).forEach(members::add);
      assertThat(part.path("totaal").asInt()).isEqualTo(total);
      assertThat(part.at("/_links/prev").isMissingNode()).isEqualTo(page == 1);
      assertThat(part.at("/_links/self/href").asText())
          .isEqualTo("/api/v1/%s?pagina=%d&aantal=%d", name, page, size);
      address = part.at("/_links/next/href").asText().replace("/api/v1", "");
    }
    assertThat(members).isEqualTo(List.copyOf(children(whole.path(name))));
    var past = Answers.as("/" + name, "/" + name + "?pagina=100000");
    assertThat(past.path(name)).isEmpty();
    assertThat(past.at("/_links/next").isMissingNode()).isTrue();
  }

  private static List<JsonNode> children(JsonNode array) {
    var children = new ArrayList<JsonNode>();
    array.forEach(children::add);
    return children;
  }

  @Test
  void links_keep_the_filters() {
    var page = Answers.as("/indicatoren", "/indicatoren?kern=true&aantal=10");
    assertThat(page.path("totaal").asInt()).isEqualTo(24);
    assertThat(page.at("/_links/next/href").asText())
        .isEqualTo("/api/v1/indicatoren?kern=true&pagina=2&aantal=10");
    assertThat(page.at("/_links/last/href").asText()).contains("pagina=3");
  }

  @Test
  void members_say_where_they_are() {
    for (var member : Answers.as("/gebieden", "/gebieden?aantal=3").path("gebieden")) {
      var place = member.at("/_links/self/href").asText();
      assertThat(Answers.json(Answers.get(place))).isEqualTo(member);
    }
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    var problem = Answers.problem("/gebieden", 400, "/gebieden?pagina=x&foo=1&foo=2&bar=&aantal=1");
    assertThat(names(problem)).containsExactlyInAnyOrder("pagina", "foo", "bar");
    assertThat(problem.path("detail").asText()).contains("pagina", "foo", "bar");
    assertThat(problem.path("instance").asText()).isEqualTo("/api/v1/gebieden");
    assertThat(names(Answers.problem("/gebieden", 400, "/gebieden?pagina=0&aantal=1001")))
        .containsExactly("pagina", "aantal");
    assertThat(names(Answers.problem("/gebieden", 400, "/gebieden?pagina=1&pagina=2")))
        .containsExactly("pagina");
    assertThat(names(Answers.problem("/indicatoren", 400, "/indicatoren?kern=ja")))
        .containsExactly("kern");
    assertThat(names(Answers.problem("/gebieden/{id}", 400, "/gebieden/beijum?taal=nl")))
        .containsExactly("taal");
  }

  @Test
  void a_problem_is_told_in_the_language_that_is_asked_for() {
    var languages = List.of("nl", "en", "ar", "tr", "uk", "pl", "ti");
    var said = new java.util.HashSet<String>();
    for (var language : languages) {
      var path = "/gebieden/niets";
      var problem =
          Answers.problem("/gebieden/{id}", 404, path, "Accept-Language", language + ", de;q=0.5");
      said.add(problem.path("title").asText() + problem.path("detail").asText());
      assertThat(
              Answers.get("/api/v1" + path, "Accept-Language", language)
                  .headers()
                  .firstValue("Content-Language"))
          .hasValue(language);
    }
    assertThat(said).hasSameSizeAs(languages);
    assertThat(Answers.problem("/gebieden/{id}", 404, "/gebieden/niets").path("detail").asText())
        .isEqualTo("Dit gebied kennen we niet. Alle gebieden staan in /api/v1/gebieden.");
  }

  private static List<String> names(JsonNode problem) {
    var names = new ArrayList<String>();
    problem.path("errors").forEach(error -> names.add(error.path("parameter").asText()));
    return names;
  }
}
