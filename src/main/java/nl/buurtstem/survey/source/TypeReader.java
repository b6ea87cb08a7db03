package nl.buurtstem.survey.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.buurtstem.survey.Option;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Question.Common;
import nl.buurtstem.survey.Row;
import nl.buurtstem.survey.Texts;

/// Reads what each type of question has of its own.
record TypeReader(Fields fields) {
  private static final int SHORT = 200;
  private static final int LONG = 2000;
  private static final int MOST_OPTIONS = 40;
  private static final int MOST_POINTS = 6;
  private static final int MOST_ROWS = 20;

  /// How a type is written in a file.
  enum Type {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    YES_NO,
    SCALE,
    GRADE,
    NUMBER,
    RANKING,
    MATRIX,
    SHORT_TEXT,
    LONG_TEXT,
    PICTOGRAM_CHOICE,
    STATEMENTS,
    INFORMATION,
    CONSENT
  }

  /// Reads what is the type's own, once.
  Function<Common, Question> shape(Type type) {
    return switch (type) {
      case SINGLE_CHOICE -> singleChoice();
      case MULTIPLE_CHOICE -> multipleChoice();
      case YES_NO -> yesNo();
      case SCALE -> scale();
      case GRADE -> grade();
      case NUMBER -> number();
      case RANKING -> ranking();
      case MATRIX -> matrix();
      case SHORT_TEXT -> shortText();
      case LONG_TEXT -> longText();
      case PICTOGRAM_CHOICE -> pictograms();
      case STATEMENTS -> statements();
      case INFORMATION -> information();
      case CONSENT -> consent();
    };
  }

  private Function<Common, Question> singleChoice() {
    var options = options(2, MOST_OPTIONS);
    boolean ordered = fields.truth("ordered").orElse(false);
    return common -> new Question.SingleChoice(common, options, ordered);
  }

  private Function<Common, Question> multipleChoice() {
    var options = options(2, MOST_OPTIONS);
    var atMost = fields.maybeWhole("atMost", 1, MOST_OPTIONS);
    return common -> new Question.MultipleChoice(common, options, atMost);
  }

  private Function<Common, Question> yesNo() {
    boolean dontKnow = fields.truth("dontKnow").orElse(false);
    return common -> new Question.YesNo(common, dontKnow);
  }

  private Function<Common, Question> scale() {
    var plain = Question.Scale.Look.PLAIN;
    var look = fields.needed("look", key -> fields.oneOf(key, Question.Scale.Look.class), plain);
    var options = options(2, MOST_POINTS);
    return common -> new Question.Scale(common, look, options);
  }

  private Function<Common, Question> grade() {
    Texts low = fields.neededTexts("low");
    Texts high = fields.neededTexts("high");
    return common -> new Question.Grade(common, low, high);
  }

  private Function<Common, Question> number() {
    var min = fields.needed("min", fields::number, BigDecimal.ZERO);
    var max = fields.needed("max", fields::number, BigDecimal.ZERO);
    var unit = fields.texts("unit");
    return common -> new Question.NumberQuestion(common, min, max, unit);
  }

  private Function<Common, Question> ranking() {
    var options = options(2, 7);
    int top = Math.min(fields.whole("top", 1, 7).orElse(options.size()), options.size());
    return common -> new Question.Ranking(common, options, top);
  }

  private Function<Common, Question> matrix() {
    var rows = rows();
    var options = options(2, MOST_POINTS);
    return common -> new Question.Matrix(common, rows, options);
  }

  private Function<Common, Question> shortText() {
    int maxLength = fields.whole("maxLength", 1, 1000).orElse(SHORT);
    return common -> new Question.ShortText(common, maxLength);
  }

  private Function<Common, Question> longText() {
    int maxLength = fields.whole("maxLength", 1, 10_000).orElse(LONG);
    return common -> new Question.LongText(common, maxLength);
  }

  private Function<Common, Question> pictograms() {
    var options =
        fields.needed(
            "options",
            key ->
                fields.list(key, 2, MOST_OPTIONS, (below, _) -> OptionReader.option(below, true)),
            List.<Option>of());
    int atMost = fields.whole("atMost", 1, MOST_OPTIONS).orElse(1);
    return common -> new Question.PictogramChoice(common, options, atMost);
  }

  private Function<Common, Question> statements() {
    var rows = rows();
    return common -> new Question.Statements(common, rows);
  }

  private Function<Common, Question> information() {
    Texts body = fields.neededTexts("body");
    return common -> new Question.Information(common, body);
  }

  private Function<Common, Question> consent() {
    var body = fields.texts("body");
    return common -> new Question.Consent(common, body);
  }

  private List<Option> options(int min, int max) {
    return fields.needed(
        "options",
        key -> fields.list(key, min, max, (below, _) -> OptionReader.option(below, false)),
        List.<Option>of());
  }

  private List<Row> rows() {
    return fields.needed(
        "rows",
        key -> fields.list(key, 1, MOST_ROWS, (below, _) -> OptionReader.row(below)),
        List.<Row>of());
  }
}
