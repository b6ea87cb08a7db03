package nl.buurtstem.survey;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A state as it is stored while someone is answering. It needs no definition to be read: each
/// answer says what it is.
public final class StateJson {
  private static final String VERSION = "version";
  private static final String ANSWERS = "answers";
  private static final String APART = "apart";

  private StateJson() {}

  /// The state as JSON.
  public static String encode(State state) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeNumberField(VERSION, state.version());
      answers(json, ANSWERS, state.answers());
      answers(json, APART, state.apart());
      json.writeEndObject();
    });
  }

  /// The state that was encoded.
  ///
  /// @throws IllegalArgumentException when the text is not an encoded state
  public static State decode(String text) {
    return Json.read(
        text,
        json -> {
          int version = 0;
          Map<String, Answer> answers = Map.of();
          Map<String, Answer> apart = Map.of();
          Json.expect(json, JsonToken.START_OBJECT);
          for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
              case VERSION -> version = json.getIntValue();
              case ANSWERS -> answers = answers(json);
              case APART -> apart = answers(json);
              default -> throw new IllegalArgumentException("unknown field " + name);
            }
          }
          return new State(version, answers, apart);
        });
  }

  private static void answers(JsonGenerator json, String name, Map<String, Answer> answers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var entry : answers.entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      answer(json, entry.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void answer(JsonGenerator json, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Chosen(var option, var other) -> {
        json.writeStringField("chosen", option);
        other(json, other);
      }
      case Answer.ChosenSeveral(var options, var other) -> {
        list(json, "several", options);
        other(json, other);
      }
      case Answer.Graded(int grade) -> json.writeNumberField("grade", grade);
      case Answer.Numbered(var number) -> json.writeNumberField("number", number);
      case Answer.Ranked(var options) -> list(json, "ranked", options);
      case Answer.Rows(var rows, var skipped) -> {
        json.writeObjectFieldStart("rows");
        for (var row : rows.entrySet()) {
          json.writeStringField(row.getKey(), row.getValue());
        }
        json.writeEndObject();
        list(json, "skippedRows", skipped);
      }
      case Answer.Written(var text) -> json.writeStringField("text", text);
      case Answer.Declined _ -> json.writeBooleanField("declined", true);
      case Answer.Skipped _ -> json.writeBooleanField("skipped", true);
    }
  }

  private static void other(JsonGenerator json, Optional<String> other) throws IOException {
    if (other.isPresent()) {
      json.writeStringField("other", other.get());
    }
  }

  private static void list(JsonGenerator json, String name, Iterable<String> values)
      throws IOException {
    json.writeFieldName(name);
    Json.strings(json, values);
  }

  private static Map<String, Answer> answers(JsonParser json) throws IOException {
    Json.expect(json, JsonToken.START_OBJECT);
    var answers = new LinkedHashMap<String, Answer>();
    for (var id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
      json.nextToken();
      answers.put(id, answer(json));
    }
    return answers;
  }

  private static Answer answer(JsonParser json) throws IOException {
    Json.expect(json, JsonToken.START_OBJECT);
    Answer answer = null;
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      answer = part(json, name, answer);
    }
    if (answer == null) {
      throw new IllegalArgumentException("an answer without content");
    }
    return answer;
  }

  private static Answer part(JsonParser json, String name, @Nullable Answer before)
      throws IOException {
    return switch (name) {
      case "chosen" -> new Answer.Chosen(json.getText());
      case "several" -> new Answer.ChosenSeveral(Json.strings(json), Optional.empty());
      case "other" -> withOther(before, json.getText());
      case "grade" -> new Answer.Graded(json.getIntValue());
      case "number" -> new Answer.Numbered(json.getDecimalValue());
      case "ranked" -> new Answer.Ranked(Json.strings(json));
      case "rows" -> new Answer.Rows(rows(json));
      case "skippedRows" -> withSkipped(before, Json.strings(json));
      case "text" -> new Answer.Written(json.getText());
      case "declined" -> new Answer.Declined();
      case "skipped" -> new Answer.Skipped();
      default -> throw new IllegalArgumentException("unknown kind of answer " + name);
    };
  }

  private static Answer withOther(@Nullable Answer before, String other) {
    return switch (before) {
      case Answer.Chosen(var option, var _) -> new Answer.Chosen(option, Optional.of(other));
      case Answer.ChosenSeveral(var options, var _) ->
          new Answer.ChosenSeveral(options, Optional.of(other));
      case null, default -> throw new IllegalArgumentException("own words beside no option");
    };
  }

  private static Answer withSkipped(@Nullable Answer before, List<String> skipped) {
    if (before instanceof Answer.Rows(var rows, var _)) {
      return new Answer.Rows(rows, new java.util.LinkedHashSet<>(skipped));
    }
    throw new IllegalArgumentException("skipped rows of no rows");
  }

  private static Map<String, String> rows(JsonParser json) throws IOException {
    var rows = new LinkedHashMap<String, String>();
    Json.expect(json, JsonToken.START_OBJECT);
    for (var row = json.nextFieldName(); row != null; row = json.nextFieldName()) {
      json.nextToken();
      Json.expect(json, JsonToken.VALUE_STRING);
      rows.put(row, json.getText());
    }
    return rows;
  }
}
