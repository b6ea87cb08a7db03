package nl.buurtstem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.Added;
import nl.buurtstem.poll.Moved;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.response.ResponseSource;
import nl.buurtstem.statistics.StudentT;
import nl.buurtstem.statistics.Visibility;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Closes a copy of the buurtpanel's poll with made-up responses and computes every figure again,
/// from the stored answers alone.
class ClosedPollTest {
  private static final int RESPONSES = 2_000;
  private static final String WHOLE = "groningen_noord";
  private static final TestServer SERVER = TestServer.shared();
  private static final PollService POLLS = SERVER.bean(PollService.class);
  private static final MonitorService MONITOR = SERVER.bean(MonitorService.class);
  private static final Map<String, List<Map<String, JsonNode>>> ANSWERS = new HashMap<>();
  private static List<Observation> observations = List.of();

  @BeforeAll
  static void close() {
    var poll = closed("monitor-closed", "minimumBase: 10");
    observations = MONITOR.observations(ObservationFilter.ofPoll(poll.slug()));
    var json = new ObjectMapper();
    SERVER
        .bean(ResponseSource.class)
        .forEach(
            poll.id(),
            response -> {
              var answers = fields(json, response.answers());
              ANSWERS.computeIfAbsent(WHOLE, _ -> new ArrayList<>()).add(answers);
              var area = response.area();
              if (area != null && !area.equals(WHOLE)) {
                ANSWERS.computeIfAbsent(area, _ -> new ArrayList<>()).add(answers);
              }
            });
  }

  @Test
  void there_is_one_figure_per_mapped_indicator_and_area() {
    assertThat(observations).hasSize(18 * 8);
    assertThat(observations).extracting(Observation::simulated).containsOnly(true);
    assertThat(observations).extracting(Observation::kind).containsOnly(ObservationKind.OPEN_POLL);
    assertThat(observations)
        .filteredOn(one -> one.area().equals(WHOLE))
        .extracting(one -> one.channels().values().stream().mapToLong(n -> n).sum())
        .containsOnly((long) RESPONSES);
    assertThat(observations)
        .filteredOn(one -> !one.area().equals(WHOLE))
        .allMatch(one -> one.channels().isEmpty());
  }

  @Test
  void a_share_can_be_recomputed_to_the_last_decimal() {
    var hits = Set.of("ja_soms", "ja_vaak");
    var base = Set.of("nee", "ja_soms", "ja_vaak");
    for (var observation : of("onveiligheidsgevoelens")) {
      var answers = texts(observation.area(), question(observation));
      long n = answers.stream().filter(base::contains).count();
      long yes = answers.stream().filter(hits::contains).count();
      double p = (double) yes / n;
      double z = 1.959963984540054;
      double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
      double half = z / (2 * n) * Math.sqrt(4 * n * p * (1 - p) + z * z) / (1 + z * z / n);
      var known = known(observation);
      assertThat(known.base()).hasValue(n);
      assertThat(known.answers()).hasValue(answers.size());
      assertThat(known.estimate()).isEqualTo(p * 100);
      assertThat(known.interval().orElseThrow().lower()).isEqualTo((middle - half) * 100);
      assertThat(known.interval().orElseThrow().upper()).isEqualTo((middle + half) * 100);
    }
  }

  @Test
  void a_mean_of_grades_can_be_recomputed_to_the_last_decimal() {
    for (var observation : of("eigen_leven")) {
      var grades = new ArrayList<BigDecimal>();
      for (var answers : ANSWERS.getOrDefault(observation.area(), List.of())) {
        var answer = answers.get(question(observation));
        if (answer != null && answer.isNumber()) {
          grades.add(answer.decimalValue());
        }
      }
      assertMean(known(observation), grades);
    }
  }

  @Test
  void a_mean_over_rows_is_a_mean_of_the_means_of_people() {
    var scores = Map.of("nooit", 0, "soms", 5, "vaak", 10);
    for (var observation : of("verloedering")) {
      var means = new ArrayList<BigDecimal>();
      for (var answers : ANSWERS.getOrDefault(observation.area(), List.of())) {
        var rows = new ArrayList<Integer>();
        var answer = answers.get(question(observation));
        if (answer != null) {
          answer.forEach(row -> {
            var score = scores.get(row.asText());
            if (score != null) {
              rows.add(score);
            }
          });
        }
        if (!rows.isEmpty()) {
          var sum = BigDecimal.valueOf(rows.stream().mapToInt(Integer::intValue).sum());
          means.add(sum.divide(BigDecimal.valueOf(rows.size()), 10, RoundingMode.HALF_UP));
        }
      }
      assertMean(known(observation), means);
    }
  }

  @Test
  void the_provenance_names_all_that_recomputing_needs() throws IOException {
    var one = of("onveiligheidsgevoelens").getFirst();
    var facts = new ObjectMapper().readTree(one.provenance());
    assertThat(facts.get("peiling").asText()).isEqualTo("monitor-closed");
    assertThat(facts.get("definitie_sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(facts.get("maat").get("telt")).hasSize(2);
    assertThat(facts.get("telling").get("n").asLong()).isEqualTo(known(one).base().orElseThrow());
    var hits = new BigDecimal(facts.get("telling").get("som").asText()).doubleValue();
    assertThat(hits / facts.get("telling").get("n").asLong() * 100)
        .isEqualTo(known(one).estimate());
  }

  @Test
  void nothing_is_public_before_a_person_publishes_and_publishing_twice_is_once() {
    var slug = closed("monitor-published", "minimumBase: 10").slug();
    assertThat(publicOf(slug)).isEmpty();
    assertThat(POLLS.publish(slug, Set.of("rondkomen"), "test")).isInstanceOf(Moved.To.class);
    var seen = publicOf(slug);
    assertThat(seen).hasSize(17 * 8);
    assertThat(seen).extracting(Observation::indicator).doesNotContain("moeite_rondkomen");
    POLLS.publish(slug, Set.of("rondkomen"), "test");
    assertThat(publicOf(slug)).isEqualTo(seen);
  }

  @Test
  void a_figure_of_an_open_poll_is_named_as_one_wherever_it_is_said() throws Exception {
    var slug = closed("monitor-named", "minimumBase: 10").slug();
    POLLS.publish(slug, "test");
    for (var path : List.of("/nl/cijfers/onveiligheidsgevoelens", "/nl/wijk/selwerd")) {
      try (var client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(SERVER.uri(path)).build();
        var body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        assertThat(body)
            .as(path)
            .contains("In Selwerd voelen 36 van de 100 mensen zich weleens onveilig.")
            .containsIgnoringCase("open peiling");
        // said once for the page, not behind each figure
        assertThat(body.split("die de computer heeft gemaakt", -1)).as(path).hasSize(2);
      }
    }
  }

  @Test
  void a_small_wijk_is_hidden_and_no_number_of_it_is_stored() {
    var slug = closed("monitor-small", "minimumBase: 215").slug();
    var hidden =
        MONITOR.observations(ObservationFilter.ofPoll(slug)).stream()
            .filter(observation -> !observation.isKnown())
            .toList();
    assertThat(hidden).extracting(Observation::area).isNotEmpty().doesNotContain(WHOLE);
    for (var observation : hidden) {
      assertThat(observation.figure()).isInstanceOf(Figure.Hidden.class);
      assertThat(observation.provenance()).doesNotContain("telling");
    }
    for (var indicator : hidden.stream().map(Observation::indicator).distinct().toList()) {
      var reasons =
          hidden.stream()
              .filter(observation -> observation.indicator().equals(indicator))
              .map(observation -> ((Figure.Hidden) observation.figure()).reason())
              .toList();
      // one hidden wijk alone could be told from the total and the other wijken
      assertThat(reasons).as(indicator).hasSizeGreaterThan(1).contains(Visibility.TOO_FEW);
    }
  }

  /// The mean and its interval by another road: the two-pass variance, in exact decimals.
  private static void assertMean(Figure.Known known, List<BigDecimal> values) {
    var n = BigDecimal.valueOf(values.size());
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var mean = sum.divide(n, MathContext.DECIMAL128);
    var squares = BigDecimal.ZERO;
    for (var value : values) {
      squares = squares.add(value.subtract(mean).pow(2));
    }
    double deviation = Math.sqrt(squares.doubleValue() / (values.size() - 1.0) / values.size());
    double half = StudentT.quantile(0.975, values.size() - 1.0) * deviation;
    assertThat(known.base()).hasValue(values.size());
    assertThat(known.estimate()).isEqualTo(mean.doubleValue());
    var interval = known.interval().orElseThrow();
    assertThat(interval.upper()).isCloseTo(mean.doubleValue() + half, Assertions.within(1e-12));
    assertThat(interval.lower()).isCloseTo(mean.doubleValue() - half, Assertions.within(1e-12));
  }

  private static Poll closed(String slug, String minimumBase) {
    var yaml =
        Resources.text("surveys/leefbaarheid-groningen-noord.yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replace("id: leefbaarheid-groningen-noord", "id: " + slug)
            .replace("minimumBase: 10", minimumBase);
    assertThat(POLLS.add(yaml, slug + ".yaml", "test")).isInstanceOf(Added.As.class);
    POLLS.check(slug, "test");
    POLLS.open(slug, "test");
    POLLS.simulate(slug, RESPONSES, 20261121);
    assertThat(POLLS.close(slug, "test")).isInstanceOf(Moved.To.class);
    return POLLS.find(slug).orElseThrow();
  }

  private static List<Observation> of(String indicator) {
    var found =
        observations.stream()
            .filter(observation -> observation.indicator().equals(indicator))
            .toList();
    assertThat(found).hasSize(8);
    return found;
  }

  private static List<Observation> publicOf(String slug) {
    return MONITOR.observations(ObservationFilter.ofPoll(slug)).stream()
        .filter(Observation::published)
        .toList();
  }

  private static Figure.Known known(Observation observation) {
    return (Figure.Known) observation.figure();
  }

  private static String question(Observation observation) {
    try {
      return new ObjectMapper().readTree(observation.provenance()).get("vraag").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(String area, String question) {
    return ANSWERS.getOrDefault(area, List.of()).stream()
        .flatMap(answers -> Optional.ofNullable(answers.get(question)).stream())
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private static Map<String, JsonNode> fields(ObjectMapper json, byte[] answers) {
    try {
      var all = new HashMap<String, JsonNode>();
      json.readTree(answers).fields().forEachRemaining(e -> all.put(e.getKey(), e.getValue()));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
