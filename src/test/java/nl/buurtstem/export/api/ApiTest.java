package nl.buurtstem.export.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

class ApiTest {
  /// Leads on to a file that is no part of the API.
  private static final String GUESSED = "/api/v1/waarnemingen.csv";

  private final TestServer server = TestServer.shared();

  @Test
  void every_answer_carries_the_version_and_may_be_read_by_other_sites() throws Exception {
    for (var path : new String[] {"/api/v1/gebieden", "/api/v1/openapi.json", "/api/v1/niets"}) {
      var response = get(path);
      assertThat(response.headers().firstValue("API-Version")).as(path).hasValue("1.0.0");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
    }
  }

  @Test
  void an_address_with_a_slash_at_its_end_does_not_exist() throws Exception {
    var response = get("/api/v1/gebieden/");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.headers().firstValue("API-Version")).hasValue("1.0.0");
  }

  @Test
  void who_has_the_latest_gets_nothing_again() throws Exception {
    var first = get("/api/v1/gebieden");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again = send(request("/api/v1/gebieden").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    var head =
        send(request("/api/v1/gebieden").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("ETag")).hasValue(tag);
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
  }

  @Test
  void a_browser_may_ask_before_it_reads() throws Exception {
    // Without Origin: Micronaut refuses foreign origins where the server's own name is localhost.
    var response =
        send(request("/api/v1/gebieden").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("GET");
  }

  @Test
  void nothing_can_be_changed_through_it() throws Exception {
    var response =
        send(request("/api/v1/gebieden").POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(response.statusCode()).isBetween(400, 499);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void the_description_names_exactly_the_addresses_that_exist() throws Exception {
    var described = new TreeSet<String>();
    map(description(), "paths").keySet().forEach(path -> described.add(ApiDescription.ROOT + path));
    var running =
        server
            .bean(Router.class)
            .uriRoutes()
            .filter(route -> route.getHttpMethod() == HttpMethod.GET)
            .map(route -> route.getUriMatchTemplate().toPathString())
            .filter(path -> path.startsWith("/api/") && !path.equals(GUESSED))
            .map(path -> path.equals(ApiDescription.ROOT) ? path + "/" : path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isNotEmpty().isEqualTo(running);
  }

  @Test
  void the_description_breaks_no_rule() {
    assertThat(OpenApiRules.broken(Answers.description())).isEmpty();
    assertThat(Answers.description().at("/info/version").asText()).isEqualTo("1.0.0");
    assertThat(Answers.description().at("/info/contact/url").asText()).endsWith("/nl/gegevens");
  }

  @Test
  void a_description_that_breaks_rules_is_found_out() throws Exception {
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    var broken =
        mapper.readTree(
            Answers.description()
                .toString()
                .replace("\"/gebieden\"", "\"/gebieden/\"")
                .replace("/schemas/Doel\"", "/schemas/Nergens\"")
                .replace("\"pagina\"", "\"de-pagina\""));
    assertThat(OpenApiRules.broken(broken))
        .anyMatch(rule -> rule.contains("no slash"))
        .anyMatch(rule -> rule.contains("refers to nothing"))
        .anyMatch(rule -> rule.contains("camelCase"));
  }

  private Map<String, Object> description() throws Exception {
    var body = get("/api/v1/openapi.json").body();
    try {
      return server
          .bean(JsonMapper.class)
          .readValue(body, Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(parent.get(key));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri(path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
