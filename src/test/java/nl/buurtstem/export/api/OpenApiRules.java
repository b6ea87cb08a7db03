package nl.buurtstem.export.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What is wrong with a description, by the OpenAPI Specification 3.0 and by the rules that the
/// checker of the NLGov REST API Design Rules (2.1) looks at. Written by hand, as every library for
/// it is larger than the service it would check.
final class OpenApiRules {
  private static final Set<String> SCHEMA_WORDS =
      Set.of(
          "$ref",
          "type",
          "format",
          "description",
          "nullable",
          "enum",
          "default",
          "minimum",
          "maximum",
          "items",
          "properties",
          "required",
          "additionalProperties",
          "allOf");
  private static final Set<String> TYPES =
      Set.of("object", "array", "string", "integer", "number", "boolean");
  private static final Set<String> FORMATS =
      Set.of("int32", "int64", "double", "date", "date-time", "uri-reference");
  private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z]+}");
  private static final Pattern QUERY_KEY = Pattern.compile("[a-z][a-z\\d]*([A-Z][a-z\\d]*)*");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(the|a|an|what|which|with|all)\\b");

  private final JsonNode document;
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> operations = new HashSet<>();

  private OpenApiRules(JsonNode document) {
    this.document = document;
  }

  /// Each thing that is wrong, with its place; empty when nothing is.
  static List<String> broken(JsonNode document) {
    var rules = new OpenApiRules(document);
    rules.head();
    rules.each(document.path("paths"), rules::path);
    rules.each(document.at("/components/schemas"), rules::component);
    rules.references("", document);
    return rules.wrong;
  }

  private interface Named {
    void check(String name, JsonNode node);
  }

  private void each(JsonNode object, Named check) {
    object.properties().forEach(entry -> check.check(entry.getKey(), entry.getValue()));
  }

  private void must(boolean good, String place, String rule) {
    if (!good) {
      wrong.add(place + ": " + rule);
    }
  }

  private void head() {
    must(document.path("openapi").asText().matches("3\\.0\\.\\d"), "openapi", "3.0");
    var info = document.path("info");
    must(!info.path("title").asText().isEmpty(), "info", "has a title");
    must(info.path("version").asText().matches("\\d+\\.\\d+\\.\\d+"), "info", "semver");
    must(info.at("/contact/name").isTextual(), "info", "contact.name");
    must(info.at("/contact/url").isTextual(), "info", "contact.url");
    must(info.at("/license/name").isTextual(), "info", "license.name");
    must(!document.path("servers").isEmpty(), "servers", "at least one");
    document
        .path("servers")
        .forEach(server ->
            must(server.path("url").asText().matches(".*/v\\d+"), "servers", "major version"));
    must(document.path("paths").size() > 0, "paths", "at least one");
  }

  private void path(String path, JsonNode item) {
    must(path.equals("/") || !path.endsWith("/"), path, "no slash at the end");
    if (!path.equals("/openapi.json")) {
      for (var segment : path.substring(1).split("/")) {
        must(segment.isEmpty() || SEGMENT.matcher(segment).matches(), path, "kebab-case");
      }
    }
    each(
        item,
        (method, operation) -> {
          must(method.equals("get"), path, "only GET: everything is for reading");
          operation(path, operation);
        });
  }

  private void operation(String path, JsonNode operation) {
    must(operations.add(operation.path("operationId").asText()), path, "operationId is unique");
    must(!operation.path("summary").asText().isEmpty(), path, "has a summary");
    dutch(path, operation);
    var inPath = new TreeSet<String>();
    var seen = new HashSet<String>();
    for (var parameter : operation.path("parameters")) {
      var name = parameter.path("name").asText();
      var in = parameter.path("in").asText();
      must(seen.add(in + " " + name), path, name + " is there once");
      must(!parameter.path("description").asText().isEmpty(), path, name + " is explained");
      schema(path + " " + name, parameter.path("schema"));
      switch (in) {
        case "path" -> {
          inPath.add(name);
          must(parameter.path("required").asBoolean(), path, name + " is required");
        }
        case "query" -> must(QUERY_KEY.matcher(name).matches(), path, name + " is camelCase");
        case "header" -> {}
        default -> must(false, path, name + " is in " + in);
      }
    }
    var template = new TreeSet<String>();
    Pattern.compile("\\{([^}]*)}")
        .matcher(path)
        .results()
        .forEach(match -> template.add(match.group(1)));
    must(inPath.equals(template), path, "declares what is in its path");
    must(
        operation.path("parameters").isEmpty() || operation.path("responses").has("400"),
        path,
        "wrong input is a 400");
    must(operation.path("responses").has("200"), path, "has an answer");
    each(operation.path("responses"), (status, response) -> answer(path, status, response));
  }

  private void answer(String path, String status, JsonNode response) {
    var place = path + " " + status;
    must(status.matches("\\d{3}|default"), place, "is a status");
    must(!response.path("description").asText().isEmpty(), place, "has a description");
    must(response.at("/headers/API-Version").isObject(), place, "names its version");
    must(!response.path("content").isEmpty(), place, "has content");
    if (!status.equals("200")) {
      must(response.path("content").has("application/problem+json"), place, "is a problem");
    }
    each(response.path("content"), (type, content) -> schema(place + type, content.path("schema")));
  }

  private void component(String name, JsonNode schema) {
    must(name.matches("[A-Z][A-Za-z0-9]*"), name, "UpperCamelCase");
    must(!schema.path("description").asText().isEmpty(), name, "is explained");
    schema(name, schema);
  }

  private void schema(String place, JsonNode schema) {
    must(schema.isObject(), place, "has a schema");
    each(schema, (word, _) -> must(SCHEMA_WORDS.contains(word), place, "unknown word " + word));
    dutch(place, schema);
    if (schema.has("$ref")) {
      must(schema.size() == 1, place, "nothing may stand beside $ref");
      return;
    }
    var type = schema.path("type").asText();
    must(TYPES.contains(type) || schema.has("allOf"), place, "has a type");
    var format = schema.path("format").asText();
    must(format.isEmpty() || FORMATS.contains(format), place, "unknown format " + format);
    must(type.equals("array") == schema.has("items"), place, "an array has items");
    if (schema.has("items")) {
      schema(place + "[]", schema.path("items"));
    }
    var properties = schema.path("properties");
    schema
        .path("required")
        .forEach(
            name -> must(properties.has(name.asText()), place, "requires what it lacks: " + name));
    each(properties, (name, property) -> schema(place + "." + name, property));
    if (schema.path("additionalProperties").isObject()) {
      schema(place + ".*", schema.path("additionalProperties"));
    }
    schema
        .path("enum")
        .forEach(value -> must(value.isTextual(), place, "an enum of texts: " + value));
  }

  private void dutch(String place, JsonNode described) {
    var text = described.path("summary").asText() + " " + described.path("description").asText();
    must(!ENGLISH.matcher(text).find(), place, "in Dutch: " + text);
  }

  private void references(String place, JsonNode node) {
    if (node.has("$ref")) {
      var target = node.path("$ref").asText();
      must(
          target.startsWith("#/") && !document.at(target.substring(1)).isMissingNode(),
          place,
          "refers to nothing: " + target);
    }
    if (node.isArray()) {
      StreamSupport.stream(node.spliterator(), false).forEach(item -> references(place, item));
    }
    each(node, (name, child) -> references(place + "/" + name, child));
  }
}
