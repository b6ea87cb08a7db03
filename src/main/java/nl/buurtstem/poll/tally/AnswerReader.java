package nl.buurtstem.poll.tally;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/// Reads one stored answers object token by token straight into the counters: no tree, no answer
/// objects. A million responses with twelve answers each take about a second.
final class AnswerReader {
  /// The row under which the hits and misses of a share are kept; no row id starts with it.
  static final String SHARE = ">";

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final BigDecimal LARGEST_COUNTED = BigDecimal.TEN;
  private final Shape shape;

  AnswerReader(Shape shape) {
    this.shape = shape;
  }

  void read(byte[] answers, AreaTally tally) {
    try (var json = FACTORY.createParser(answers)) {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      for (var id = json.nextFieldName(); id != null; id = json.nextFieldName()) {
        answer(json, id, tally.questionToAdd(id));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("these are not stored answers", e);
    }
  }

  private void answer(JsonParser json, String id, QuestionTally question) throws IOException {
    switch (json.nextToken()) {
      case VALUE_STRING -> {
        question.answered++;
        chosen(id, question, json.getText());
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        question.answered++;
        number(question, json);
      }
      case START_ARRAY -> {
        question.answered++;
        if (shape.ranked().contains(id)) {
          ranking(question, json);
        } else {
          several(id, question, json);
        }
      }
      case START_OBJECT -> rows(question, json);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT -> expect(false);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE -> expect(false);
    }
  }

  private void chosen(String id, QuestionTally question, String option) {
    question.option(option, 1);
    for (var share : shape.shares().getOrDefault(id, List.of())) {
      share(question, share, share.base().contains(option), share.hits().contains(option));
    }
  }

  /// Every number adds to the exact sums; small whole ones, grades among them, are also counted.
  private static void number(QuestionTally question, JsonParser json) throws IOException {
    var value = json.getDecimalValue();
    question.number(value);
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && value.signum() >= 0
        && value.compareTo(LARGEST_COUNTED) <= 0) {
      question.option(json.getText(), 1);
    }
  }

  private static void ranking(QuestionTally question, JsonParser json) throws IOException {
    int place = 1;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      question.row(json.getText(), Integer.toString(place), 1);
      place++;
    }
  }

  private void several(String id, QuestionTally question, JsonParser json) throws IOException {
    var shares = shape.shares().getOrDefault(id, List.of());
    if (shares.isEmpty()) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        question.option(json.getText(), 1);
      }
      return;
    }
    var options = new HashSet<String>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      options.add(json.getText());
    }
    options.forEach(option -> question.option(option, 1));
    for (var share : shares) {
      share(
          question,
          share,
          options.stream().anyMatch(share.base()::contains),
          options.stream().anyMatch(share.hits()::contains));
    }
  }

  private static void share(
      QuestionTally question, Shape.Share share, boolean inBase, boolean hit) {
    if (inBase) {
      question.row(SHARE + share.indicator(), hit ? "1" : "0", 1);
    }
  }

  private static void rows(QuestionTally question, JsonParser json) throws IOException {
    boolean declined = false;
    for (var row = json.nextFieldName(); row != null; row = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.VALUE_TRUE) {
        declined = true; // {"declined": true}
      } else {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        question.row(row, json.getText(), 1);
      }
    }
    if (declined) {
      question.declined++;
    } else {
      question.answered++;
    }
  }

  private static void expect(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("these are not stored answers");
    }
  }
}
