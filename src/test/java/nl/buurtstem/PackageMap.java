package nl.buurtstem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The map of `src/docs/architecture.md`: which package may use which. Every edge points to a row
/// above it.
final class PackageMap {
  private PackageMap() {}

  /// Each package with the packages it may use.
  static final Map<String, List<String>> FEATURES = new LinkedHashMap<>();

  static {
    FEATURES.put("platform", List.of());
    FEATURES.put("export", List.of("platform"));
    FEATURES.put("area", List.of("platform", "export"));
    FEATURES.put("text", List.of());
    FEATURES.put("survey", List.of("text"));
    FEATURES.put("statistics", List.of());
    FEATURES.put("access", List.of("platform"));
    FEATURES.put("resident", List.of("platform", "area", "access"));
    FEATURES.put("messaging", List.of("platform", "text", "access", "resident"));
    FEATURES.put("participation", List.of("platform", "area", "access", "resident", "messaging"));
    FEATURES.put(
        "poll",
        List.of(
            "platform",
            "export",
            "area",
            "text",
            "survey",
            "statistics",
            "access",
            "resident",
            "messaging",
            "participation"));
    FEATURES.put(
        "panel",
        List.of("platform", "area", "access", "resident", "messaging", "participation", "poll"));
    FEATURES.put(
        "kinderraad", List.of("platform", "area", "survey", "access", "participation", "poll"));
    FEATURES.put(
        "monitor", List.of("platform", "export", "area", "survey", "access", "statistics", "poll"));
    FEATURES.put("site", List.copyOf(FEATURES.keySet()));
  }

  /// For each feature whose folders are on the map: each folder, the face (``), and what it may use
  /// of the others.
  static final Map<String, Map<String, List<String>>> FOLDERS = new LinkedHashMap<>();

  static {
    FOLDERS.put("platform", platform());
    FOLDERS.put("poll", poll());
    FOLDERS.put("access", access());
    FOLDERS.put("messaging", messaging());
    FOLDERS.put("kinderraad", kinderraad());
    FOLDERS.put("monitor", monitor());
  }

  private static Map<String, List<String>> platform() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("sql", List.of());
    map.put("", List.of());
    map.put("print", List.of(""));
    map.put("guard", List.of(""));
    map.put("problem", List.of(""));
    map.put("request", List.of("", "problem"));
    map.put("start", List.of(""));
    map.put("command", List.of(""));
    map.put("database", List.of("", "command"));
    return map;
  }

  private static Map<String, List<String>> poll() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("tally", List.of());
    map.put("disclosure", List.of("tally"));
    map.put("response", List.of("tally"));
    map.put("check", List.of());
    map.put("", List.of("tally", "response", "check"));
    map.put("demo", List.of(""));
    map.put("page", List.of(""));
    map.put("retention", List.of("", "response"));
    map.put("text", List.of("", "response", "page"));
    map.put("code", List.of("", "page"));
    map.put("export", List.of("", "tally", "response", "page", "text"));
    map.put("feedback", List.of("", "response", "page"));
    map.put("visit", List.of("", "response"));
    map.put("answer", List.of("", "response", "page", "retention", "feedback", "visit"));
    map.put("result", List.of("", "tally", "disclosure", "response", "export", "page", "feedback"));
    map.put("staff", List.of("", "tally", "response", "check", "demo", "page", "text", "feedback"));
    map.put("sms", List.of("", "response", "check", "visit", "page"));
    map.put("command", List.of("", "tally", "check", "sms"));
    return map;
  }

  private static Map<String, List<String>> access() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("", List.of());
    map.put("account", List.of(""));
    map.put("signin", List.of("", "account"));
    map.put("manage", List.of("", "account", "signin"));
    map.put("oidc", List.of("", "account", "signin"));
    map.put("log", List.of(""));
    return map;
  }

  private static Map<String, List<String>> messaging() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("", List.of());
    map.put("batch", List.of(""));
    map.put("delivery", List.of("", "batch"));
    map.put("inbound", List.of(""));
    map.put("simulator", List.of("", "delivery"));
    map.put("smtp", List.of("", "delivery"));
    map.put("twilio", List.of("", "delivery", "inbound"));
    map.put("staff", List.of("", "batch"));
    return map;
  }

  private static Map<String, List<String>> kinderraad() {
    return Map.of("", List.of(), "advice", List.of(""));
  }

  private static Map<String, List<String>> monitor() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("", List.of());
    map.put("page", List.of(""));
    map.put("api", List.of(""));
    map.put("staff", List.of("", "page", "api"));
    return map;
  }
}
