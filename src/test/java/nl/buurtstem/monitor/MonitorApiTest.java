package nl.buurtstem.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.CsvFile;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

class MonitorApiTest {
  private final TestServer server = TestServer.shared();

  @Test
  void the_24_kernindicatoren_come_first_and_can_be_asked_for_alone() throws Exception {
    var all = list("/api/v1/indicatoren");
    var core = list("/api/v1/indicatoren?kern=true");
    var printed =
        CsvFile.rows("reference/kernindicatoren.csv").stream().map(row -> row.get("id")).toList();
    assertThat(core).extracting(one -> (Object) one.get("id")).hasSize(24).isEqualTo(printed);
    assertThat(all.subList(0, 24)).isEqualTo(core);
    assertThat(all.subList(24, all.size())).allMatch(one -> Boolean.FALSE.equals(one.get("kern")));
  }

  @Test
  void every_printed_figure_is_there_with_its_source() throws Exception {
    for (var row : CsvFile.rows("reference/kernindicatoren.csv")) {
      for (var year : List.of("2018", "2020", "2022")) {
        var found =
            list(
                "/api/v1/waarnemingen?gebied=groningen_noord&indicator=%s&periode=%s"
                    .formatted(row.get("id"), year));
        assertThat(found).as("%s %s", row.get("id"), year).hasSize(1);
        var one = found.getFirst();
        assertThat(one.get("gedrukt")).isEqualTo(row.get("y" + year + "_printed"));
        assertThat(one)
            .extractingByKey("bronTitel")
            .asString()
            .contains("NPLV Groningen-Noord 2024-2027");
        var value = row.get("y" + year);
        if (value.isEmpty()) {
          assertThat(one.get("waarde")).isNull();
          assertThat(one.get("toestand")).isEqualTo("niet_beschikbaar");
        } else {
          assertThat(one).extractingByKey("waarde").isEqualTo(Double.parseDouble(value));
        }
      }
    }
  }

  @Test
  void csv_and_json_tell_the_same_and_the_metadata_names_the_columns() throws Exception {
    var csv = get("/api/v1/waarnemingen.csv");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"waarnemingen.csv\"");
    var json = list("/api/v1/waarnemingen");
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.body()))) {
      var lines = parser.getRecords();
      assertThat(lines).hasSize(json.size() + 1);
      var header = lines.getFirst().toList();
      assertThat(header).startsWith("GEOLEVEL", "GEOITEM", "PERIOD");
      assertThat(header).isEqualTo(List.copyOf(json.getFirst().keySet()));
      assertThat(get("/api/v1/waarnemingen.csv-metadata.json").body())
          .contains("\"url\":\"waarnemingen.csv\"", "\"name\":\"GEOITEM\"");
      int value = header.indexOf("waarde");
      for (int i = 0; i < json.size(); i++) {
        var text = lines.get(i + 1).get(value);
        var number = json.get(i).get("waarde");
        assertThat(text.isEmpty()).isEqualTo(number == null);
        if (number instanceof Number same) {
          assertThat(Double.parseDouble(text)).isEqualTo(same.doubleValue());
        }
      }
    }
  }

  @Test
  void a_filter_that_means_nothing_is_refused() throws Exception {
    for (var query : List.of("indicator=niets", "gebied=nergens", "periode=gisteren")) {
      var response = get("/api/v1/waarnemingen?" + query);
      assertThat(response.statusCode()).as(query).isEqualTo(400);
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    assertThat(get("/api/v1/indicatoren/niets").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/indicatoren/eenzaamheid").body()).contains("\"doelen\":[{");
  }

  private List<Map<String, Object>> list(String path) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return server
        .bean(JsonMapper.class)
        .readValue(response.body(), Argument.listOf(Argument.mapOf(String.class, Object.class)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
