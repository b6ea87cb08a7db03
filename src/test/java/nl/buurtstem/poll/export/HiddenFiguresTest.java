package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Puts everything public about a poll side by side, API, CSV and pages, and tries to work out the
/// figure of a wijk that was hidden.
class HiddenFiguresTest {
  private static final String SLUG = "export-hidden";
  private static final int MINIMUM = 215;
  private static final String WHOLE = "groningen_noord";
  private static List<JsonNode> observations = List.of();

  @BeforeAll
  static void publish() {
    Outside.publish(SLUG, MINIMUM);
    observations = Outside.observations(SLUG);
  }

  @Test
  void a_hidden_figure_has_no_number_anywhere() {
    var hidden = observations.stream().filter(HiddenFiguresTest::isHidden).toList();
    assertThat(hidden).isNotEmpty();
    var numbers =
        List.of("waarde", "ondergrens", "bovengrens", "antwoorden", "basis", "effectieveBasis");
    for (var one : hidden) {
      numbers.forEach(number -> assertThat(one.get(number).isNull()).as(number).isTrue());
      assertThat(one.get("herkomst").has("telling")).isFalse();
    }
    var lines =
        Outside.csv(Outside.get("/gegevens/waarnemingen.csv").body()).stream()
            .filter(line -> ("poll:" + SLUG).equals(line.get("bron")))
            .filter(line -> !"getoond".equals(line.get("toestand")))
            .toList();
    assertThat(lines).hasSameSizeAs(hidden);
    for (var line : lines) {
      numbers.forEach(number -> assertThat(line.get(number)).as(number).isEmpty());
    }
  }

  @Test
  void what_the_wholes_leave_when_all_shown_wijken_are_taken_off_is_never_a_small_group() {
    var byIndicator = new TreeMap<String, List<JsonNode>>();
    observations.forEach(one ->
        byIndicator
            .computeIfAbsent(one.get("indicator").asText(), _ -> new ArrayList<>())
            .add(one));
    var heard = heard();
    int withHidden = 0;
    for (var figures : byIndicator.values()) {
      long shown = figures.stream().filter(one -> !isWhole(one)).mapToLong(this::base).sum();
      long hidden = figures.stream().filter(one -> !isWhole(one) && isHidden(one)).count();
      for (long whole : wholes(figures, heard)) {
        long rest = whole - shown;
        assertThat(rest == 0 || rest >= MINIMUM)
            .as("%s: %d left of %d", figures.getFirst().get("indicator"), rest, whole)
            .isTrue();
      }
      if (hidden > 0) {
        withHidden++;
        // One hidden wijk alone would be the difference of the whole and the others.
        assertThat(hidden).isGreaterThan(1);
      }
    }
    assertThat(withHidden).isPositive();
  }

  @Test
  void the_page_of_an_indicator_shows_no_more_than_the_api() {
    var byIndicator = new HashMap<String, List<JsonNode>>();
    observations.stream()
        .filter(HiddenFiguresTest::isHidden)
        .forEach(one ->
            byIndicator
                .computeIfAbsent(one.get("indicator").asText(), _ -> new ArrayList<>())
                .add(one));
    for (var indicator : byIndicator.keySet()) {
      var page = Outside.get("/nl/cijfers/" + indicator);
      assertThat(page.statusCode()).isEqualTo(200);
      var api = Outside.get("/api/v1/waarnemingen?indicator=" + indicator).body();
      assertThat(api).contains("\"toestand\":\"te_weinig\"");
    }
  }

  /// The number of people in the figures of the whole: what the API says of the area, and of all
  /// respondents together on the results page.
  private static List<Long> wholes(List<JsonNode> figures, Map<String, Long> heard) {
    var wholes = new ArrayList<Long>();
    for (var one : figures) {
      if (isWhole(one) && !isHidden(one)) {
        wholes.add(one.get("basis").asLong());
      }
      var all = heard.get(one.get("herkomst").get("vraag").asText());
      if (all != null) {
        wholes.add(all);
      }
    }
    return wholes;
  }

  /// The base of each question of the results, where it has one group and is shown.
  private static Map<String, Long> heard() {
    var bases = new HashMap<String, Long>();
    for (var question : Outside.json("/api/v1/peilingen/" + SLUG + "/resultaten").get("vragen")) {
      if (question.get("verborgen").isNull() && question.get("groepen").size() == 1) {
        bases.put(
            question.get("vraag").asText(), question.get("groepen").get(0).get("basis").asLong());
      }
    }
    return bases;
  }

  private long base(JsonNode one) {
    return isHidden(one) ? 0 : one.get("basis").asLong();
  }

  private static boolean isWhole(JsonNode one) {
    return one.get("gebied").asText().equals(WHOLE);
  }

  private static boolean isHidden(JsonNode one) {
    return !one.get("toestand").asText().equals("getoond");
  }
}
