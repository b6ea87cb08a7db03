package nl.buurtstem.monitor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
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

  /// The exact counts that a figure follows from; of a mean they are not public.
  static final String COUNTS = "telling";

  /// How a figure was made, and what the kinds of mean are called there.
  static final String KIND = "soort";

  static final String MEAN = "gemiddelde";

  private Provenance() {}

  /// Whether they are the facts of a mean.
  static boolean isOfMean(String json) {
    try (var parser = FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && KIND.equals(parser.currentName())
            && parser.getText().startsWith(MEAN)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The facts without the one of this name.
  static String without(String json, String name) {
    var text = new StringWriter();
    try (var parser = FACTORY.createParser(json);
        var copy = FACTORY.createGenerator(text)) {
      parser.nextToken();
      copy.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var found = parser.currentName();
        parser.nextToken();
        if (found.equals(name)) {
          parser.skipChildren();
        } else {
          copy.writeFieldName(found);
          copy.copyCurrentStructure(parser);
        }
      }
      copy.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

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
