package nl.buurtstem.survey.source;

import java.math.BigDecimal;
import java.util.TreeMap;
import nl.buurtstem.survey.source.YamlValue.Mapping;
import nl.buurtstem.survey.source.YamlValue.Scalar;
import nl.buurtstem.survey.source.YamlValue.Sequence;

/// The one JSON text of a document: keys sorted, no white space, numbers without superfluous zeros.
/// Two files that say the same have the same text, and so the same digest. It can be read again as
/// a definition, as JSON is YAML.
final class CanonicalJson {
  private final StringBuilder json = new StringBuilder();

  private CanonicalJson() {}

  static String of(YamlValue value) {
    var canonical = new CanonicalJson();
    canonical.write(value);
    return canonical.json.toString();
  }

  private void write(YamlValue value) {
    switch (value) {
      case Scalar(var text, var kind, var _) ->
          json.append(
              switch (kind) {
                case TEXT -> quoted(text);
                case WHOLE, DECIMAL -> new BigDecimal(text).stripTrailingZeros().toPlainString();
                case TRUTH -> text.toLowerCase(java.util.Locale.ROOT);
                case NOTHING -> "null";
              });
      case Sequence(var values, var _) -> {
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
          json.append(i == 0 ? "" : ",");
          write(values.get(i));
        }
        json.append(']');
      }
      case Mapping(var entries, var _) -> {
        json.append('{');
        var separator = "";
        for (var entry : new TreeMap<>(entries).entrySet()) {
          json.append(separator).append(quoted(entry.getKey())).append(':');
          write(entry.getValue().value());
          separator = ",";
        }
        json.append('}');
      }
    }
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(c -> escape((char) c, quoted));
    return quoted.append('"').toString();
  }

  private static void escape(char c, StringBuilder to) {
    switch (c) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\n' -> to.append("\\n");
      case '\t' -> to.append("\\t");
      default -> {
        if (c < 0x20 || c == 0x7F || c == 0xFEFF || (c >= 0x80 && c < 0xA0)) {
          to.append(String.format("\\u%04x", (int) c));
        } else {
          to.append(c);
        }
      }
    }
  }
}
