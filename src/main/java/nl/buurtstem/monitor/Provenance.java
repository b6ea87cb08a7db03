package nl.buurtstem.monitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/// Writes where a figure comes from as JSON: the same facts always give the same text.
final class Provenance {
  private static final JsonFactory FACTORY = new JsonFactory();

  /// Present where answers that named no part of the whole are counted for this part.
  static final String ALSO_WITHOUT_PART = "ook_zonder_deel";

  private Provenance() {}

  /// Whether the facts have this name.
  static boolean has(String json, String name) {
    try (var parser = FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        if (name.equals(parser.currentName())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(Map<String, ?> facts) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      write(json, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// A set as a list in a fixed order.
  static Collection<String> inOrder(Collection<String> set) {
    return new TreeSet<>(set);
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      // As text: a reader that takes numbers for doubles must not lose a digit.
      case BigDecimal number -> json.writeString(number.toPlainString());
      case Collection<?> list -> {
        json.writeStartArray();
        for (var item : list) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (var entry : map.entrySet()) {
          json.writeFieldName((String) entry.getKey());
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      default -> throw new IllegalArgumentException("no provenance: " + value.getClass());
    }
  }
}
