package nl.buurtstem.export;

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
import nl.buurtstem.platform.Resources;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;

/// The OpenAPI description of the public API: what the build wrote down of all controllers, without
/// the pages for people, and with what only this installation knows.
@Singleton
final class ApiDescription {
  static final String ROOT = "/api/v1";
  private static final String GENERATED = "META-INF/swagger/openapi.json";
  private static final String SCHEMA = "#/components/schemas/";
  private final JsonMapper mapper;
  private final Settings settings;
  private final OpenDataSettings openData;

  ApiDescription(JsonMapper mapper, Settings settings, OpenDataSettings openData) {
    this.mapper = mapper;
    this.settings = settings;
    this.openData = openData;
  }

  /// The description as JSON in UTF-8.
  byte[] json() {
    var all = generated();
    var paths = new LinkedHashMap<String, Object>();
    map(all, "paths")
        .forEach((path, item) -> {
          if (path.startsWith(ROOT + "/") && item instanceof Map<?, ?> operations) {
            paths.put(path.substring(ROOT.length()), ApiResponses.complete(operations));
          }
        });
    var description = new LinkedHashMap<String, Object>();
    description.put("openapi", all.get("openapi"));
    description.put("info", info(map(all, "info")));
    description.put("servers", List.of(Map.of("url", address(ROOT))));
    description.put("paths", paths);
    description.put("components", Map.of("schemas", reachable(paths, all)));
    return JsonWriter.bytes(description);
  }

  private Map<String, Object> info(Map<String, Object> generated) {
    var info = new LinkedHashMap<>(generated);
    var contact = new LinkedHashMap<String, Object>();
    contact.put("name", openData.publisher());
    var address = openData.contact();
    if (address != null && address.startsWith("mailto:")) {
      contact.put("email", address.substring("mailto:".length()));
    } else {
      contact.put("url", address == null ? address("/nl") : address);
    }
    info.put("contact", contact);
    info.put("license", Map.of("name", "Licentie van de gegevens", "url", openData.licence()));
    return info;
  }

  private String address(String path) {
    var publicUrl = settings.publicUrl();
    return publicUrl == null ? path : publicUrl + path;
  }

  /// The schemas that the paths name, and those that these name.
  private static Map<String, Object> reachable(Object paths, Map<String, Object> all) {
    var schemas = map(map(all, "components"), "schemas");
    var names = new HashSet<String>();
    collect(paths, schemas, names);
    var kept = new LinkedHashMap<>(schemas);
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
