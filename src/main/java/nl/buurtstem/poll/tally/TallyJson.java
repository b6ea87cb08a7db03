package nl.buurtstem.poll.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// A tally as text, for the counts of finished hours that are kept.
public final class TallyJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private TallyJson() {}

  /// The whole tally; equal tallies give equal text.
  public static String write(Tally tally) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (var area : tally.areas.entrySet()) {
        json.writeObjectFieldStart(area.getKey());
        write(json, area.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, AreaTally area) throws IOException {
    json.writeNumberField("responses", area.responses);
    json.writeNumberField("simulated", area.simulated);
    counts(json, "languages", area.languages);
    counts(json, "channels", area.channels);
    counts(json, "days", area.days);
    json.writeObjectFieldStart("questions");
    for (var question : new TreeMap<>(area.questions).entrySet()) {
      json.writeObjectFieldStart(question.getKey());
      write(json, question.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, QuestionTally question) throws IOException {
    json.writeNumberField("answered", question.answered);
    json.writeNumberField("declined", question.declined);
    json.writeStringField("sum", question.largeSum.toPlainString());
    json.writeStringField("squares", question.largeSumOfSquares.toPlainString());
    counts(json, "options", question.options);
    tables(json, "rows", question.rows);
    tables(json, "values", question.values);
  }

  private static void tables(
      JsonGenerator json, String name, Map<String, Map<String, Count>> tables) throws IOException {
    json.writeObjectFieldStart(name);
    for (var table : new TreeMap<>(tables).entrySet()) {
      counts(json, table.getKey(), table.getValue());
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Count> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var count : new TreeMap<>(counts).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue().n);
    }
    json.writeEndObject();
  }

  /// Reads back what [#write] wrote.
  ///
  /// @throws IllegalArgumentException when it is something else
  public static Tally read(String text, Shape shape) {
    var tally = Tally.empty(shape);
    try (var json = FACTORY.createParser(text)) {
      json.nextToken();
      for (var area = json.nextFieldName(); area != null; area = json.nextFieldName()) {
        json.nextToken();
        read(json, tally.areaToAdd(area));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("this is not a kept tally", e);
    }
    return tally;
  }

  private static void read(JsonParser json, AreaTally area) throws IOException {
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "responses" -> area.responses = json.getLongValue();
        case "simulated" -> area.simulated = json.getLongValue();
        case "languages" -> readCounts(json, area.languages);
        case "channels" -> readCounts(json, area.channels);
        case "days" -> readCounts(json, area.days);
        case "questions" -> readQuestions(json, area);
        default -> throw new IllegalArgumentException("this is not a kept tally: " + name);
      }
    }
  }

  private static void readQuestions(JsonParser json, AreaTally area) throws IOException {
    for (var id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
      json.nextToken();
      readQuestion(json, area.questionToAdd(id));
    }
  }

  private static void readQuestion(JsonParser json, QuestionTally question) throws IOException {
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "answered" -> question.answered = json.getLongValue();
        case "declined" -> question.declined = json.getLongValue();
        case "sum" -> question.largeSum = new BigDecimal(json.getText());
        case "squares" -> question.largeSumOfSquares = new BigDecimal(json.getText());
        case "options" -> readCounts(json, question.options);
        case "rows" -> readTables(json, question.rows);
        case "values" -> readTables(json, question.values);
        default -> throw new IllegalArgumentException("this is not a kept tally: " + name);
      }
    }
  }

  private static void readTables(JsonParser json, Map<String, Map<String, Count>> tables)
      throws IOException {
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      readCounts(json, tables.computeIfAbsent(name, _ -> new HashMap<>()));
    }
  }

  private static void readCounts(JsonParser json, Map<String, Count> counts) throws IOException {
    for (var key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        throw new IllegalArgumentException("this is not a kept tally: " + key);
      }
      AreaTally.add(counts, key, json.getLongValue());
    }
  }
}
