package nl.buurtstem.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.export.CsvwRules;
import nl.buurtstem.export.api.Answers;
import nl.buurtstem.platform.CsvFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class MonitorApiTest {
  private static final String OBSERVATIONS = "/waarnemingen";
  private static final String FILE = "/gegevens/waarnemingen.csv";

  @Test
  void the_24_kernindicatoren_come_first_and_can_be_asked_for_alone() {
    var all = members(Answers.as("/indicatoren", "/indicatoren"), "indicatoren");
    var core = members(Answers.as("/indicatoren", "/indicatoren?kern=true"), "indicatoren");
    var printed =
        CsvFile.rows("reference/kernindicatoren.csv").stream().map(row -> row.get("id")).toList();
    assertThat(core).extracting(one -> one.path("id").asText()).isEqualTo(printed).hasSize(24);
    assertThat(all.subList(0, 24)).isEqualTo(core);
    assertThat(all.subList(24, all.size())).noneMatch(one -> one.path("kern").asBoolean());
  }

  @Test
  void one_indicator_has_its_targets() {
    var one = Answers.as("/indicatoren/{id}", "/indicatoren/eenzaamheid");
    assertThat(one.path("doelen")).isNotEmpty();
    Answers.problem("/indicatoren/{id}", 404, "/indicatoren/niets");
  }

  @Test
  void the_areas_name_their_codes_with_the_year() {
    var beijum = Answers.as("/gebieden/{id}", "/gebieden/beijum");
    assertThat(beijum.path("soort").asText()).isEqualTo("wijk");
    assertThat(beijum.path("ligtIn").asText()).isEqualTo("groningen");
    assertThat(beijum.path("cbsCodes"))
        .anyMatch(code ->
            code.path("code").asText().equals("BU00141100") && code.path("jaar").asInt() == 2022);
    var top = Answers.as("/gebieden/{id}", "/gebieden/groningen");
    assertThat(top.has("ligtIn") && top.path("ligtIn").isNull()).isTrue();
    Answers.problem("/gebieden/{id}", 404, "/gebieden/bestaat-niet");
  }

  @Test
  void every_printed_figure_is_there_with_its_source() {
    for (var row : CsvFile.rows("reference/kernindicatoren.csv")) {
      for (var year : List.of("2018", "2020", "2022")) {
        var found =
            observations(
                "?gebied=groningen_noord&indicator=%s&periode=%s".formatted(row.get("id"), year));
        assertThat(found).as("%s %s", row.get("id"), year).hasSize(1);
        var one = found.getFirst();
        assertThat(one.path("PERIOD").asText()).isEqualTo(year);
        assertThat(one.path("gedrukt").asText()).isEqualTo(row.get("y" + year + "_printed"));
        assertThat(one.path("bronTitel").asText()).contains("NPLV Groningen-Noord 2024-2027");
        var value = row.get("y" + year);
        if (value.isEmpty()) {
          assertThat(one.path("waarde").isNull()).isTrue();
          assertThat(one.path("toestand").asText()).isEqualTo("niet_beschikbaar");
        } else {
          assertThat(one.path("waarde").asDouble()).isEqualTo(Double.parseDouble(value));
        }
      }
    }
  }

  @Test
  void a_year_that_the_source_does_not_tell_is_null_and_an_empty_cell() throws IOException {
    var unknown = observations("?periode=onbekend&aantal=1000");
    assertThat(unknown).isNotEmpty().allMatch(one -> one.path("PERIOD").isNull());
    var empty =
        lines(Answers.get(FILE)).stream().filter(line -> line.get("PERIOD").isEmpty()).toList();
    assertThat(empty).hasSameSizeAs(unknown);
  }

  @Test
  void csv_and_json_tell_the_same() throws IOException {
    var json = new ArrayList<JsonNode>();
    var page = Answers.as(OBSERVATIONS, OBSERVATIONS + "?aantal=1000");
    page.path("waarnemingen").forEach(json::add);
    var response = Answers.get("/api/v1/waarnemingen", "Accept", "text/csv");
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    var lines = lines(response);
    assertThat(lines).hasSize(page.path("totaal").asInt());
    assertThat(Answers.get(FILE).body()).isEqualTo(response.body());
    var names = new ArrayList<String>();
    json.getFirst().fieldNames().forEachRemaining(names::add);
    assertThat(lines.getFirst().getParser().getHeaderNames()).isEqualTo(names);
    for (int i = 0; i < json.size(); i++) {
      for (var name : List.of("GEOITEM", "PERIOD", "indicator", "toestand", "bron")) {
        assertThat(lines.get(i).get(name)).isEqualTo(json.get(i).path(name).asText(""));
      }
      var text = lines.get(i).get("waarde");
      assertThat(text.isEmpty()).isEqualTo(json.get(i).path("waarde").isNull());
      assertThat(text.isEmpty() ? 0 : Double.parseDouble(text))
          .isEqualTo(json.get(i).path("waarde").asDouble());
    }
  }

  @Test
  void the_file_is_as_its_metadata_say() throws IOException {
    var file = Answers.get(FILE);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"waarnemingen.csv\"");
    assertThat(file.headers().firstValue("Link").orElse(""))
        .contains("<waarnemingen.csv-metadata.json>", "rel=\"describedby\"");
    var told = Answers.get(FILE + "-metadata.json");
    assertThat(told.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/csvm+json");
    assertThat(told.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    var metadata = Answers.json(told);
    assertThat(metadata.path("url").asText()).isEqualTo("waarnemingen.csv");
    assertThat(CsvwRules.broken(metadata)).isEmpty();
    assertThat(CsvwRules.broken(metadata, lines(file))).isEmpty();
  }

  @Test
  void who_guesses_the_name_of_the_file_is_led_to_it() {
    var guessed = Answers.get("/api/v1/waarnemingen.csv");
    assertThat(guessed.statusCode()).isEqualTo(308);
    assertThat(guessed.headers().firstValue("Location")).hasValue(FILE);
  }

  @Test
  void a_filter_that_means_nothing_is_refused_with_all_that_is_wrong() {
    var problem =
        Answers.problem(
            OBSERVATIONS,
            400,
            OBSERVATIONS + "?indicator=niets&gebied=nergens&periode=gisteren&bron=niemand");
    var names = new ArrayList<String>();
    problem.path("errors").forEach(error -> names.add(error.path("parameter").asText()));
    assertThat(names).containsExactly("indicator", "gebied", "periode", "bron");
    var csv = Answers.get("/api/v1/waarnemingen?pagina=2", "Accept", "text/csv");
    assertThat(csv.statusCode()).isEqualTo(400);
  }

  private static List<JsonNode> observations(String query) {
    return members(Answers.as(OBSERVATIONS, OBSERVATIONS + query), "waarnemingen");
  }

  private static List<JsonNode> members(JsonNode page, String name) {
    var members = new ArrayList<JsonNode>();
    page.path(name).forEach(members::add);
    return members;
  }

  private static List<CSVRecord> lines(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).isEqualTo(200);
    var format = CSVFormat.RFC4180.builder().setHeader().get();
    try (var parser = format.parse(new StringReader(response.body()))) {
      return parser.getRecords();
    }
  }
}
