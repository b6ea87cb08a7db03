package nl.buurtstem.export.api;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.export.JsonWriter;
import nl.buurtstem.export.OpenDataSettings;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;

/// The OpenAPI description of the public API: what the build wrote down of all controllers, without
/// the pages for people, and with what only this installation knows.
@Singleton
final class ApiDescription {
  static final String ROOT = "/api/v1";
  private static final String PAGE = "/nl/gegevens";
  private static final String GENERATED = "META-INF/swagger/openapi.json";
  static final String SCHEMA = "#/components/schemas/";
  private final JsonMapper mapper;
  private final Settings settings;
  private final OpenDataSettings openData;
  private final List<ApiSchema> schemas;

  ApiDescription(
      JsonMapper mapper, Settings settings, OpenDataSettings openData, List<ApiSchema> schemas) {
    this.mapper = mapper;
    this.settings = settings;
    this.openData = openData;
    this.schemas = schemas;
  }

  /// The description as JSON in UTF-8.
  byte[] json() {
    var all = generated();
    var paths = new LinkedHashMap<String, Object>();
    map(all, "paths")
        .forEach((path, item) -> {
          if (path.startsWith(ROOT) && item instanceof Map<?, ?> operations) {
            var place = path.substring(ROOT.length());
            paths.put(place.isEmpty() ? "/" : place, ApiResponses.complete(operations));
          }
        });
    var description = new LinkedHashMap<String, Object>();
    description.put("openapi", all.get("openapi"));
    description.put("info", info(map(all, "info")));
    description.put("servers", List.of(Map.of("url", address(ROOT))));
    description.put("externalDocs", explained());
    description.put("paths", paths);
    description.put("components", Map.of("schemas", reachable(paths, all)));
    return JsonWriter.bytes(description);
  }

  private Map<String, Object> info(Map<String, Object> generated) {
    var info = new LinkedHashMap<>(generated);
    var contact = new LinkedHashMap<String, Object>();
    contact.put("name", openData.publisher());
    contact.put("url", address(PAGE));
    openData.mail().ifPresent(mail -> contact.put("email", mail));
    info.put("contact", contact);
    info.put("license", Map.of("name", "Licentie van de gegevens", "url", openData.licence()));
    return info;
  }

  private Map<String, Object> explained() {
    return Map.of("description", "De open gegevens in gewone woorden", "url", address(PAGE));
  }

  private String address(String path) {
    var publicUrl = settings.publicUrl();
    return publicUrl == null ? path : publicUrl + path;
  }

  /// The schemas that the paths name, and those that these name.
  private Map<String, Object> reachable(Object paths, Map<String, Object> all) {
    var known = new LinkedHashMap<>(map(map(all, "components"), "schemas"));
    schemas.forEach(schema -> known.put(schema.name(), schema.schema()));
    var names = new HashSet<String>();
    collect(paths, known, names);
    var kept = new LinkedHashMap<>(known);
    kept.keySet().retainAll(names);
    kept.put(ApiResponses.PROBLEM, ApiResponses.problemSchema());
    return kept;
  }

  private static void collect(
      @Nullable Object part, Map<String, Object> schemas, Set<String> names) {
    switch (part) {
      case Map<?, ?> map -> map.values().forEach(value -> collect(value, schemas, names));
      case List<?> list -> list.forEach(value -> collect(value, schemas, names));
      case String text when text.startsWith(SCHEMA) -> {
        var name = text.substring(SCHEMA.length());
        if (names.add(name)) {
          collect(schemas.get(name), schemas, names);
        }
      }
      case null -> {}
      default -> {}
    }
  }

  private Map<String, Object> generated() {
    var json =
        Resources.bytes(GENERATED)
            .orElseThrow(() -> new IllegalStateException("the build wrote no " + GENERATED));
    try {
      return mapper.readValue(json, Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // what the build writes has this shape; the test holds it to that
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    var child = parent.get(key);
    return child == null ? Map.of() : (Map<String, Object>) child;
  }
}
