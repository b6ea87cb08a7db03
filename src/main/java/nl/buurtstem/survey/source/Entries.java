package nl.buurtstem.survey.source;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.survey.source.YamlValue.Mapping;

/// The keys of one mapping: which there are, which were asked for, and what is wrong with them.
abstract sealed class Entries permits Values {
  final Mapping mapping;
  final String path;
  final Findings findings;
  private final Set<String> used = new HashSet<>();

  Entries(Mapping mapping, String path, Findings findings) {
    this.mapping = mapping;
    this.path = path;
    this.findings = findings;
    findings.line(path, mapping.line());
    mapping.entries().forEach((key, entry) -> findings.line(join(path, key), entry.line()));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  String path() {
    return path;
  }

  int line() {
    return mapping.line();
  }

  Optional<YamlValue> value(String key) {
    used.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(YamlValue.Entry::value);
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Set<String> keys() {
    return mapping.entries().keySet();
  }

  /// Reports every key that nobody asked for.
  void done() {
    mapping.entries().keySet().stream()
        .filter(key -> !used.contains(key))
        .forEach(key -> find(FindingCode.UNKNOWN_KEY, key, Map.of("key", key)));
  }

  <T> T needed(String key, Function<String, Optional<T>> read, T harmless) {
    need(key);
    return read.apply(key).orElse(harmless);
  }

  /// Reports that a key is missing, where it is.
  void need(String key) {
    if (!has(key)) {
      used.add(key);
      findings.add(FindingCode.MISSING_KEY, join(path, key), line(), Map.of("key", key));
    }
  }

  void wrongType(String key, String expected) {
    find(FindingCode.WRONG_TYPE, key, Map.of(Finding.DETAIL, expected));
  }

  void find(FindingCode code, String key, Map<String, Object> arguments) {
    var entry = mapping.entries().get(key);
    int line = entry == null ? line() : entry.line();
    findings.add(code, key.isEmpty() ? path : join(path, key), line, arguments);
  }
}
