package nl.buurtstem.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the fields of a web form that belong to one question.
///
/// @param field the name of the question's own field: `a`, or its id on a page with all questions
record FieldReader(Question question, String field, Map<String, List<String>> values) {
  static final String OTHER = ".other";

  Reading read() {
    var wrong = wrongFields();
    if (!wrong.isEmpty()) {
      return new Reading.Faulty(wrong);
    }
    return switch (question) {
      case Question.SingleChoice _, Question.Scale _, Question.YesNo _, Question.Consent _ ->
          choices().read(OptionalInt.of(1));
      case Question.MultipleChoice several -> choices().read(several.atMost());
      case Question.PictogramChoice pictures -> choices().read(OptionalInt.of(pictures.atMost()));
      case Question.Grade _, Question.NumberQuestion _ -> number();
      case Question.Ranking ranking -> new RankingReader(ranking, field).places(this::given);
      case Question.Matrix _, Question.Statements _ ->
          new RowReader(question, field).all(this::given);
      case Question.ShortText text -> words(text.maxLength(), false);
      case Question.LongText text -> words(text.maxLength(), true);
      case Question.Information _ -> new Reading.Understood(new Answer.Skipped());
    };
  }

  /// The names of all fields this question can have.
  Set<String> fields() {
    var below =
        switch (question) {
          case Question.Matrix _, Question.Statements _ -> question.rows().stream().map(Row::id);
          case Question.Ranking _ -> question.options().stream().map(Option::id);
          case Question.SingleChoice _, Question.MultipleChoice _, Question.Scale _ -> other();
          case Question.PictogramChoice _ -> other();
          case Question.YesNo _, Question.Grade _, Question.NumberQuestion _ ->
              Stream.<String>empty();
          case Question.ShortText _, Question.LongText _ -> Stream.<String>empty();
          case Question.Information _, Question.Consent _ -> Stream.<String>empty();
        };
    return Stream.concat(Stream.of(field), below.map(name -> field + "." + name))
        .collect(Collectors.toSet());
  }

  /// The values of a field that are not blank.
  static List<String> given(Map<String, List<String>> values, String name) {
    var given = values.get(name);
    if (given == null) {
      return List.of();
    }
    for (var value : given) {
      if (value.isBlank()) {
        return given.stream().filter(v -> !v.isBlank()).toList();
      }
    }
    return given;
  }

  private List<String> given(String name) {
    return given(values, name);
  }

  private Stream<String> other() {
    return question.options().stream().filter(Option::other).map(_ -> "other");
  }

  private List<Fault> wrongFields() {
    var below = field + ".";
    var named = new ArrayList<String>();
    for (var name : values.keySet()) {
      if (name.startsWith(below)) {
        named.add(name);
      }
    }
    if (named.isEmpty()) {
      return List.of();
    }
    named.removeAll(fields());
    return named.stream().map(name -> Fault.of(FaultCode.WRONG_FIELD, name)).toList();
  }

  private ChoiceReader choices() {
    return new ChoiceReader(question, field, given(field), given(field + OTHER));
  }

  private Reading words(int maxLength, boolean lines) {
    var given = given(field);
    if (given.size() > 1) {
      return Reading.faulty(FaultCode.ONE_ONLY, field);
    }
    return given.isEmpty()
        ? new Reading.Nothing()
        : OwnWords.read(given.getFirst(), maxLength, lines, field);
  }

  private Reading number() {
    var given = given(field);
    if (given.isEmpty()) {
      return new Reading.Nothing();
    }
    return given.size() > 1
        ? Reading.faulty(FaultCode.ONE_ONLY, field)
        : number(question, given.getFirst(), field);
  }

  /// A grade or a number in the question's range.
  static Reading number(Question question, String written, String field) {
    var number = Numbers.read(written);
    if (number.isEmpty()) {
      return Reading.faulty(FaultCode.NOT_A_NUMBER, field);
    }
    var value = number.get();
    return switch (question) {
      case Question.NumberQuestion(var _, var min, var max, var _) ->
          isWithin(value, min, max)
              ? new Reading.Understood(new Answer.Numbered(value))
              : outOfRange(field, min, max);
      case Question.Grade _ when isWithin(value, BigDecimal.ONE, BigDecimal.TEN) ->
          value.scale() > 0
              ? outOfRange(field, BigDecimal.ONE, BigDecimal.TEN)
              : new Reading.Understood(new Answer.Graded(value.intValueExact()));
      case Question _ -> outOfRange(field, BigDecimal.ONE, BigDecimal.TEN);
    };
  }

  private static boolean isWithin(BigDecimal value, BigDecimal min, BigDecimal max) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }

  private static Reading outOfRange(String field, BigDecimal min, BigDecimal max) {
    return Reading.faulty(FaultCode.OUT_OF_RANGE, field, Map.of("min", min, "max", max));
  }
}
