package nl.buurtstem.export.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What all operations of the API answer alike, so that no controller need say it: the version
/// header, and a problem document (RFC 9457) when something is wrong.
final class ApiResponses {
  static final String PROBLEM = "Probleem";
  private static final Map<String, Object> TEXT = Map.of("type", "string");

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
    if (operation.get("parameters") instanceof List<?> parameters && !parameters.isEmpty()) {
      complete.put("parameters", ApiParameters.complete(parameters));
      responses.put("400", problem("Een parameter is er niet of klopt niet; elke wordt genoemd."));
      if (parameters.stream().anyMatch(ApiResponses::inPath)) {
        responses.put("404", problem("Dit is er niet."));
      }
    }
    responses.put("406", problem("Dit is er niet in de vorm die met Accept is gevraagd."));
    responses.put("default", problem("Er ging iets mis (RFC 9457)."));
    complete.put("responses", responses);
    return complete;
  }

  private static boolean inPath(Object parameter) {
    return parameter instanceof Map<?, ?> described && "path".equals(described.get("in"));
  }

  private static Map<Object, Object> answer(Map<?, ?> response) {
    var complete = new LinkedHashMap<Object, Object>(response);
    complete.put("description", "Gelukt.");
    complete.put("headers", headers());
    return complete;
  }

  private static Map<String, Object> problem(String description) {
    var schema = Map.of("schema", Map.of("$ref", ApiDescription.SCHEMA + PROBLEM));
    var response = new LinkedHashMap<String, Object>();
    response.put("description", description);
    response.put("headers", headers());
    response.put("content", Map.of("application/problem+json", schema));
    return response;
  }

  private static Map<String, Object> headers() {
    return Map.of("API-Version", Map.of("description", "De versie van deze API.", "schema", TEXT));
  }

  /// The schema of a problem document.
  static Map<String, Object> problemSchema() {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("type", described("Altijd about:blank.", "uri-reference"));
    properties.put("title", described("Wat er mis is, in de taal van Accept-Language.", null));
    properties.put("status", Map.of("type", "integer", "description", "De status van HTTP."));
    properties.put("detail", described("Wat er precies mis is, in dezelfde taal.", null));
    properties.put("instance", described("Het gevraagde pad.", "uri-reference"));
    properties.put("code", described("Wat er mis is, als vaste naam voor programma's.", null));
    properties.put("errors", errors());
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("description", "Waarom een vraag niet kon worden beantwoord (RFC 9457).");
    schema.put("required", List.of("type", "title", "status", "detail", "instance", "code"));
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> errors() {
    var error = new LinkedHashMap<String, Object>();
    error.put("type", "object");
    error.put("required", List.of("parameter", "detail"));
    error.put("properties", Map.of("parameter", TEXT, "detail", TEXT));
    var errors = new LinkedHashMap<String, Object>();
    errors.put("type", "array");
    errors.put("description", "Elke parameter die niet klopt.");
    errors.put("items", error);
    return errors;
  }

  private static Map<String, Object> described(String description, @Nullable String format) {
    var property = new LinkedHashMap<String, Object>(TEXT);
    property.put("description", description);
    if (format != null) {
      property.put("format", format);
    }
    return property;
  }
}
