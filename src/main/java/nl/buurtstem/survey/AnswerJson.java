package nl.buurtstem.survey;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers as they are stored: one JSON object by question id. A choice is a string, several are an
/// array in the order of the poll, a ranking is an array in the order of preference, a grade or
/// number is a number, rows are an object, a declined answer is `{"declined":true}`. A skipped
/// answer is absent, and so is every free text: those are kept apart.
public final class AnswerJson {
  private static final String DECLINED = "declined";

  private AnswerJson() {}

  /// Answers, taken apart for storage.
  ///
  /// @param json the JSON object
  /// @param texts free texts, by question id; own words beside an option by `<question>.other`
  public record Split(String json, Map<String, String> texts) {}

  /// Takes answers apart for storage.
  public static Split split(Map<String, Answer> answers) {
    var texts = new LinkedHashMap<String, String>();
    var json =
        Json.write(generator -> {
          generator.writeStartObject();
          for (var entry : answers.entrySet()) {
            write(generator, entry.getKey(), entry.getValue());
            text(entry.getKey(), entry.getValue(), texts);
          }
          generator.writeEndObject();
        });
    return new Split(json, texts);
  }

  /// The names under which [#split] puts what people write to this question; empty for a question
  /// that only has answers to choose.
  public static List<String> textNames(Question question) {
    return switch (question) {
      case Question.ShortText _, Question.LongText _ -> List.of(question.id());
      case Question _ ->
          question.options().stream().anyMatch(Option::other)
              ? List.of(question.id() + FieldReader.OTHER)
              : List.of();
    };
  }

  /// Puts stored answers together again.
  ///
  /// @param definition the version that was answered
  /// @throws IllegalArgumentException when they are not answers to this definition
  public static Map<String, Answer> join(Definition definition, Split stored) {
    return Json.read(
        stored.json(),
        json -> {
          var answers = new LinkedHashMap<String, Answer>();
          Json.expect(json, JsonToken.START_OBJECT);
          for (var id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
            json.nextToken();
            answers.put(id, read(json, question(definition, id), other(stored, id)));
          }
          stored
              .texts()
              .forEach((id, text) -> {
                if (!id.endsWith(FieldReader.OTHER)) {
                  answers.put(id, new Answer.Written(text));
                }
              });
          return answers;
        });
  }

  private static Question question(Definition definition, String id) {
    return definition
        .question(id)
        .orElseThrow(() -> new IllegalArgumentException("no question " + id));
  }

  private static Optional<String> other(Split stored, String id) {
    return Optional.ofNullable(stored.texts().get(id + FieldReader.OTHER));
  }

  private static void text(String id, Answer answer, Map<String, String> texts) {
    switch (answer) {
      case Answer.Written(var text) -> texts.put(id, text);
      case Answer.Chosen(var _, var other) ->
          other.ifPresent(text -> texts.put(id + FieldReader.OTHER, text));
      case Answer.ChosenSeveral(var _, var other) ->
          other.ifPresent(text -> texts.put(id + FieldReader.OTHER, text));
      case Answer.Graded _, Answer.Numbered _, Answer.Ranked _, Answer.Rows _ -> {}
      case Answer.Declined _, Answer.Skipped _ -> {}
    }
  }

  private static void write(JsonGenerator json, String id, Answer answer) throws IOException {
    if (answer instanceof Answer.Written || answer instanceof Answer.Skipped) {
      return;
    }
    json.writeFieldName(id);
    switch (answer) {
      case Answer.Chosen(var option, var _) -> json.writeString(option);
      case Answer.ChosenSeveral(var options, var _) -> Json.strings(json, options);
      case Answer.Ranked(var options) -> Json.strings(json, options);
      case Answer.Graded(int grade) -> json.writeNumber(grade);
      case Answer.Numbered(var number) -> json.writeNumber(Numbers.plain(number).toPlainString());
      case Answer.Rows(var rows, var _) -> {
        json.writeStartObject();
        for (var row : rows.entrySet()) {
          json.writeStringField(row.getKey(), row.getValue());
        }
        json.writeEndObject();
      }
      case Answer.Declined _ -> {
        json.writeStartObject();
        json.writeBooleanField(DECLINED, true);
        json.writeEndObject();
      }
      case Answer.Written _, Answer.Skipped _ -> throw new IllegalStateException("not in JSON");
    }
  }

  private static Answer read(JsonParser json, Question question, Optional<String> other)
      throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Answer.Chosen(json.getText(), other);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          question instanceof Question.Grade
              ? new Answer.Graded(json.getIntValue())
              : new Answer.Numbered(Numbers.plain(json.getDecimalValue()));
      case START_ARRAY ->
          question instanceof Question.Ranking
              ? new Answer.Ranked(Json.strings(json))
              : new Answer.ChosenSeveral(Json.strings(json), other);
      case START_OBJECT -> rows(json);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalArgumentException("not an answer: " + json.currentToken());
      case END_ARRAY, END_OBJECT, FIELD_NAME ->
          throw new IllegalArgumentException("not an answer: " + json.currentToken());
    };
  }

  private static Answer rows(JsonParser json) throws IOException {
    var rows = new LinkedHashMap<String, String>();
    boolean declined = false;
    for (var row = json.nextFieldName(); row != null; row = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.VALUE_TRUE && row.equals(DECLINED)) {
        declined = true;
      } else {
        Json.expect(json, JsonToken.VALUE_STRING);
        rows.put(row, json.getText());
      }
    }
    return declined ? new Answer.Declined() : new Answer.Rows(rows);
  }
}
