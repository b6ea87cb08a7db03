package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.statistics.StudentT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Computes every published figure of a poll again from the exported CSV and what the figure says
/// of its own history: nothing else of the service is used.
class RecomputeTest {
  private static final String SLUG = "export-recompute";
  private static final double Z = 1.959963984540054;
  private static List<Map<String, String>> responses = List.of();

  @BeforeAll
  static void export() {
    Outside.publish(SLUG, 10);
    var page = "/beheer/peilingen/" + SLUG + "/export";
    var file =
        StaffBrowser.as(Role.ADMIN)
            .post(
                page,
                page,
                "doel",
                "check",
                "waarom",
                "Alle cijfers narekenen voor een test",
                "gevoelig",
                "ook");
    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    responses = Outside.csv(file.body());
    assertThat(responses).hasSize(Outside.RESPONSES);
    assertThat(responses).allMatch(response -> "1".equals(response.get("GESIMULEERD")));
  }

  @Test
  void every_figure_follows_from_the_export_to_the_last_decimal() {
    var observations = Outside.observations(SLUG);
    assertThat(observations).hasSize(18 * 8);
    int recomputed = 0;
    for (var observation : observations) {
      if (observation.get("toestand").asText().equals("getoond")) {
        recompute(observation);
        recomputed++;
      } else {
        assertThat(observation.path("waarde").isNumber()).isFalse(); // hidden: too few answers
      }
    }
    assertThat(recomputed).isGreaterThan(18 * 6);
  }

  private static void recompute(JsonNode observation) {
    var history = observation.get("herkomst");
    var areas = texts(history.get("gebieden"));
    var measure = history.get("maat");
    var values = new ArrayList<BigDecimal>();
    for (var response : responses) {
      if (areas.contains(response.get("GEBIED"))) {
        value(response, history.get("vraag").asText(), measure).ifPresent(values::add);
      }
    }
    assertThat(observation.get("basis").asInt()).isEqualTo(values.size());
    if (measure.get("soort").asText().equals("aandeel")) {
      share(observation, values);
    } else {
      mean(observation, values);
    }
  }

  /// What one response adds: 1 or 0 for a share, a number for a mean; nothing outside the base.
  private static Optional<BigDecimal> value(
      Map<String, String> response, String question, JsonNode measure) {
    var answers = answers(response, question);
    return switch (measure.get("soort").asText()) {
      case "gemiddelde" -> answers.stream().findFirst().map(BigDecimal::new);
      case "gemiddelde_score" -> meanScore(answers, measure.get("scores"));
      case "aandeel" -> {
        var base = texts(measure.get("basis"));
        var hits = texts(measure.get("telt"));
        yield answers.stream().anyMatch(base::contains)
            ? Optional.of(
                answers.stream().anyMatch(hits::contains) ? BigDecimal.ONE : BigDecimal.ZERO)
            : Optional.empty();
      }
      default -> throw new AssertionError(measure);
    };
  }

  private static Optional<BigDecimal> meanScore(List<String> answers, JsonNode scores) {
    var given =
        answers.stream()
            .filter(scores::has)
            .map(answer -> new BigDecimal(scores.get(answer).asText()))
            .toList();
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(
            given.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(given.size()), 10, RoundingMode.HALF_UP));
  }

  /// The answers to a question: its own column, or those of its rows, or the options that are 1.
  private static List<String> answers(Map<String, String> response, String question) {
    var found = new ArrayList<String>();
    response.forEach((column, cell) -> {
      boolean declined = column.endsWith(".LIEVERNIET");
      if (!cell.isEmpty() && column.equals(question)) {
        found.add(cell);
      } else if (!cell.isEmpty() && column.startsWith(question + ".") && !declined) {
        switch (cell) {
          case "0" -> {}
          case "1" -> found.add(column.substring(question.length() + 1));
          default -> found.add(cell);
        }
      }
    });
    return found;
  }

  private static void share(JsonNode observation, List<BigDecimal> values) {
    long n = values.size();
    long hits = values.stream().filter(BigDecimal.ONE::equals).count();
    double p = (double) hits / n;
    double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (2 * n) * Math.sqrt(4 * n * p * (1 - p) + Z * Z) / (1 + Z * Z / n);
    assertThat(observation.get("waarde").asDouble()).isEqualTo(p * 100);
    assertThat(observation.get("ondergrens").asDouble())
        .isCloseTo((middle - half) * 100, within(1e-11));
    assertThat(observation.get("bovengrens").asDouble())
        .isCloseTo((middle + half) * 100, within(1e-11));
  }

  private static void mean(JsonNode observation, List<BigDecimal> values) {
    var n = BigDecimal.valueOf(values.size());
    var mean =
        values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(n, MathContext.DECIMAL128);
    double squares =
        values.stream().mapToDouble(value -> Math.pow(value.subtract(mean).doubleValue(), 2)).sum();
    double error = Math.sqrt(squares / (values.size() - 1.0) / values.size());
    double half = StudentT.quantile(0.975, values.size() - 1.0) * error;
    assertOneDecimal(observation.get("waarde"), mean.doubleValue());
    assertOneDecimal(observation.get("ondergrens"), mean.doubleValue() - half);
    assertOneDecimal(observation.get("bovengrens"), mean.doubleValue() + half);
    assertThat(observation.get("herkomst").has("telling")).isFalse();
  }

  /// A mean is public as the pages print it: with more, single answers could be worked out.
  private static void assertOneDecimal(JsonNode told, double exact) {
    assertThat(told.decimalValue().stripTrailingZeros().scale()).isLessThanOrEqualTo(1);
    assertThat(told.asDouble()).isCloseTo(exact, within(0.05 + 1e-9));
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
