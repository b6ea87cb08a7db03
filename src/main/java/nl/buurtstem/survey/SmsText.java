package nl.buurtstem.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question as a text message: short, with a number before each answer. `0` passes on.
public final class SmsText {
  private final Vocabulary vocabulary;
  private final String language;

  /// Messages in one language.
  ///
  /// @param vocabulary with the words `survey.yes` and the like
  public SmsText(String language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  /// The message for a question that is answered at once.
  public String of(Question question) {
    return message(question, Optional.empty());
  }

  /// The message for one row of a matrix or one statement.
  public String of(Question question, Row row) {
    return message(question, Optional.of(row));
  }

  private String message(Question question, Optional<Row> row) {
    var lines = new ArrayList<String>();
    lines.add(in(question.common().shortText().orElse(question.text())));
    row.ifPresent(one -> lines.add(in(one.text())));
    lines.addAll(answers(question));
    return String.join("\n", lines);
  }

  private List<String> answers(Question question) {
    return switch (question) {
      case Question.Grade(var _, var low, var high) ->
          List.of("1 = " + in(low) + ", 10 = " + in(high));
      case Question.NumberQuestion number -> number.unit().map(this::in).stream().toList();
      case Question.Information(var _, var body) -> List.of(in(body));
      case Question.ShortText _, Question.LongText _ -> List.of();
      case Question.SingleChoice _, Question.MultipleChoice _, Question.YesNo _ -> list(question);
      case Question.Scale _, Question.Ranking _, Question.Matrix _ -> list(question);
      case Question.PictogramChoice _, Question.Statements _ -> list(question);
      case Question.Consent _ -> list(question);
    };
  }

  private List<String> list(Question question) {
    var choices = TextReader.numbered(question);
    var lines = new ArrayList<String>();
    for (int i = 0; i < choices.size(); i++) {
      lines.add(i + 1 + " = " + word(choices.get(i)));
    }
    return lines;
  }

  private String word(Choice choice) {
    return switch (choice.label()) {
      case Choice.Label.Own(var texts) -> in(texts);
      case Choice.Label.Word(var key) -> vocabulary.word(key, language);
    };
  }

  private String in(Texts texts) {
    return texts.in(language).text();
  }
}
