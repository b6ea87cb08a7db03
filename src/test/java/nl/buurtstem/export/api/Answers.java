package nl.buurtstem.export.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.buurtstem.TestServer;
import org.jspecify.annotations.Nullable;

/// Asks the API, and holds each answer to what the API's own description promises: every field is
/// described, every required field is there.
public final class Answers {
  private static final String ROOT = "/api/v1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestServer SERVER = TestServer.shared();
  private static @Nullable JsonNode described;

  private Answers() {}

  /// The answer to GET, whatever it is.
  ///
  /// @param headers name, value, name, value ...
  public static HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(SERVER.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A body as JSON.
  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  /// What comes back from an address of the API, held to its description.
  ///
  /// @param template of its path in the description, such as `/gebieden/{id}`
  /// @param path below `/api/v1`, with parameters
  public static JsonNode as(String template, String path, String... headers) {
    var response = get(ROOT + path, headers);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return described(template, "200", "application/json", response);
  }

  /// A problem, held to its description.
  public static JsonNode problem(String template, int status, String path, String... headers) {
    var response = get(ROOT + path, headers);
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(status);
    return described(template, Integer.toString(status), "application/problem+json", response);
  }

  private static JsonNode described(
      String template, String status, String type, HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    var body = json(response);
    var schema =
        description()
            .path("paths")
            .path(template)
            .at("/get/responses/" + status)
            .path("content")
            .path(type)
            .path("schema");
    assertThat(schema.isObject()).as("%s %s is described", template, status).isTrue();
    assertThat(faults(schema, body)).as(template).isEmpty();
    return body;
  }

  /// The API's own description.
  public static JsonNode description() {
    var known = described;
    if (known == null) {
      known = json(get(ROOT + "/openapi.json"));
      described = known;
    }
    return known;
  }

  private static List<String> faults(JsonNode schema, JsonNode body) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", strict(description().path("components")));
    whole.setAll((ObjectNode) strict(schema));
    var messages =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(whole)
            .validate(body);
    return messages.stream().map(Object::toString).limit(10).toList();
  }

  /// A schema of OpenAPI 3.0 as JSON Schema, that knows no other fields than those it names.
  private static JsonNode strict(JsonNode schema) {
    if (schema.isArray()) {
      var array = JSON.createArrayNode();
      StreamSupport.stream(schema.spliterator(), false).forEach(item -> array.add(strict(item)));
      return array;
    }
    if (!schema.isObject()) {
      return schema;
    }
    var strict = JSON.createObjectNode();
    schema.properties().forEach(entry -> strict.set(entry.getKey(), strict(entry.getValue())));
    if (schema.path("properties").isObject() && schema.path("type").asText().equals("object")) {
      strict.put("additionalProperties", false);
    }
    strict.remove("format"); // int32 and the like say nothing to JSON Schema
    if (!schema.path("nullable").asBoolean()) {
      return strict;
    }
    strict.remove("nullable");
    var orNothing = JSON.createObjectNode();
    orNothing.putArray("anyOf").add(strict).addObject().put("type", "null");
    return orNothing;
  }
}
