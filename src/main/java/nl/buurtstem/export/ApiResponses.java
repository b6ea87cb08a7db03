package nl.buurtstem.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What all operations of the API answer alike, so that no controller need say it: the version
/// header, and a problem document (RFC 9457) when something is wrong.
final class ApiResponses {
  static final String PROBLEM = "Probleem";

  private ApiResponses() {}

  /// The path item with each operation's answers completed.
  static Map<String, Object> complete(Map<?, ?> pathItem) {
    var complete = new LinkedHashMap<String, Object>();
    pathItem.forEach((method, part) ->
        complete.put(
            (String) method, part instanceof Map<?, ?> operation ? answers(operation) : part));
    return complete;
  }

  private static Map<Object, Object> answers(Map<?, ?> operation) {
    var complete = new LinkedHashMap<Object, Object>(operation);
    var responses = new LinkedHashMap<Object, Object>();
    if (operation.get("responses") instanceof Map<?, ?> own) {
      own.forEach((status, response) -> responses.put(status, answer((Map<?, ?>) response)));
    }
    responses.put("default", problem());
    complete.put("responses", responses);
    return complete;
  }

  private static Map<Object, Object> answer(Map<?, ?> response) {
    var complete = new LinkedHashMap<Object, Object>(response);
    complete.put("description", "Gelukt.");
    complete.put("headers", headers());
    return complete;
  }

  private static Map<String, Object> problem() {
    var schema = Map.of("schema", Map.of("$ref", "#/components/schemas/" + PROBLEM));
    return Map.of(
        "description",
        "Er ging iets mis (RFC 9457).",
        "headers",
        headers(),
        "content",
        Map.of("application/problem+json", schema));
  }

  private static Map<String, Object> headers() {
    return Map.of(
        "API-Version",
        Map.of("description", "De versie van deze API.", "schema", Map.of("type", "string")));
  }

  /// The schema of a problem document.
  static Map<String, Object> problemSchema() {
    var text = Map.of("type", "string");
    return Map.of(
        "type",
        "object",
        "required",
        List.of("type", "title", "status", "code"),
        "properties",
        Map.of(
            "type", text,
            "title", text,
            "status", Map.of("type", "integer"),
            "code", text,
            "detail", text));
  }
}
