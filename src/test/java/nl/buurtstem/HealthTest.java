package nl.buurtstem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final TestServer server = TestServer.shared();

  @Test
  void health_says_up() throws Exception {
    var response = get("/health");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void an_address_that_does_not_exist_gets_a_friendly_page_with_the_safety_headers()
      throws Exception {
    var response = get("/nl/bestaat-niet");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("Deze pagina is er niet", "lang=\"nl\"");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void an_api_address_that_does_not_exist_gets_a_problem_document() throws Exception {
    var response = get("/api/v1/bestaat-niet");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
