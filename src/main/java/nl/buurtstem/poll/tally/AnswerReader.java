package nl.buurtstem.poll.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.poll.tally.Shape.PerResponse;

/// Reads one stored answers object token by token straight into the counters: no tree, no answer
/// objects.
final class AnswerReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LARGEST_COUNTED = 10;
  private final Shape shape;
  private final Names names = new Names();

  AnswerReader(Shape shape) {
    this.shape = shape;
  }

  /// @param times how many responses have exactly these answers
  void read(byte[] answers, AreaTally tally, long times) {
    try (var json = FACTORY.createParser(answers)) {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      for (var id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
        answer(json, id, tally.questionToAdd(id), times);
      }
      expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    } catch (IOException e) {
      throw new IllegalArgumentException("these are not stored answers", e);
    }
  }

  private void answer(JsonParser json, String id, QuestionTally question, long times)
      throws IOException {
    switch (json.nextToken()) {
      case VALUE_STRING -> {
        question.answered += times;
        question.option(text(json), times);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        question.answered += times;
        number(question, json, times);
      }
      case START_ARRAY -> {
        question.answered += times;
        if (shape.ranked().contains(id)) {
          ranking(question, json, times);
        } else {
          several(id, question, json, times);
        }
      }
      case START_OBJECT -> rows(id, question, json, times);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT -> expect(false);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE -> expect(false);
    }
  }

  /// Small whole numbers, grades among them, are counted by value; others only summed.
  private void number(QuestionTally question, JsonParser json, long times) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() == JsonParser.NumberType.INT
        && json.getIntValue() >= 0
        && json.getIntValue() <= LARGEST_COUNTED) {
      question.option(text(json), times);
    } else {
      question.large(json.getDecimalValue(), times);
    }
  }

  private void ranking(QuestionTally question, JsonParser json, long times) throws IOException {
    int place = 1;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      question.row(text(json), Integer.toString(place), times);
      place++;
    }
  }

  private void several(String id, QuestionTally question, JsonParser json, long times)
      throws IOException {
    var options = new ArrayList<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var option = text(json);
      options.add(option);
      question.option(option, times);
    }
    perResponse(id, question, options, times);
  }

  private void rows(String id, QuestionTally question, JsonParser json, long times)
      throws IOException {
    var options = new ArrayList<String>();
    for (var row = json.nextFieldName(); row != null; row = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.VALUE_TRUE) {
        question.declined += times; // {"declined": true}
      } else {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        var option = text(json);
        options.add(option);
        question.row(row, option, times);
      }
    }
    if (!options.isEmpty()) {
      question.answered += times;
      perResponse(id, question, options, times);
    }
  }

  private void perResponse(String id, QuestionTally question, List<String> options, long times) {
    for (var figure : shape.perResponse(id)) {
      var value = value(figure, options);
      if (!value.isEmpty()) {
        question.value(figure.indicator(), value, times);
      }
    }
  }

  /// What one response contributes: "1" or "0" for a share, "sum/rows" for a mean of scores, empty
  /// when it is not in the base.
  private static String value(PerResponse figure, List<String> options) {
    return switch (figure) {
      case PerResponse.AnyOf(var _, var hits, var base) -> {
        if (options.stream().noneMatch(base::contains)) {
          yield "";
        }
        yield options.stream().anyMatch(hits::contains) ? "1" : "0";
      }
      case PerResponse.MeanOfRows(var _, var scores) -> {
        var sum = BigDecimal.ZERO;
        int rows = 0;
        for (var option : options) {
          var score = scores.get(option);
          if (score != null) {
            sum = sum.add(score);
            rows++;
          }
        }
        yield rows == 0 ? "" : sum.stripTrailingZeros().toPlainString() + "/" + rows;
      }
    };
  }

  private String text(JsonParser json) throws IOException {
    return names.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
  }

  private static void expect(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("these are not stored answers");
    }
  }
}
