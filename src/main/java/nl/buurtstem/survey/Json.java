package nl.buurtstem.survey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Writing and reading JSON of our own making, token by token.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// Something that writes one JSON value.
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /// Something that reads one JSON value.
  interface Parsing<T> {
    T from(JsonParser json) throws IOException;
  }

  static String write(Writing writing) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// @throws IllegalArgumentException when it is not what was written
  static <T> T read(String text, Parsing<T> parsing) {
    try (var json = FACTORY.createParser(text)) {
      json.nextToken();
      return parsing.from(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not the JSON that was stored", e);
    }
  }

  static void expect(JsonParser json, JsonToken token) {
    if (json.currentToken() != token) {
      throw new IllegalArgumentException("expected " + token + ", found " + json.currentToken());
    }
  }

  static void strings(JsonGenerator json, Iterable<String> values) throws IOException {
    json.writeStartArray();
    for (var value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  static List<String> strings(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    var values = new ArrayList<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.VALUE_STRING);
      values.add(json.getText());
    }
    return values;
  }
}
