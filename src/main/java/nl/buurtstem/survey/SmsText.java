package nl.buurtstem.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A question as a text message: short, with a number before each answer. `0` passes on.
public final class SmsText {
  /// More do not fit on the screen of a simple phone.
  private static final int MOST_ANSWERS = 5;

  private final Vocabulary vocabulary;
  private final String language;

  /// Messages in one language.
  ///
  /// @param vocabulary with the words `survey.yes` and the like
  public SmsText(String language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  /// The messages that ask a question: one, or more where there are more answers than go into one.
  ///
  /// @param row of a matrix or of statements, which are asked one by one
  public List<String> of(Question question, Optional<Row> row) {
    var answers = answers(question);
    int messages = Math.max(1, Math.ceilDiv(answers.size(), MOST_ANSWERS));
    int each = Math.ceilDiv(answers.size(), messages);
    var texts = new ArrayList<String>();
    for (int i = 0; i < messages; i++) {
      var some = answers.subList(i * each, Math.min(answers.size(), (i + 1) * each));
      var head = i == 0 ? head(question, row) + (some.isEmpty() ? "" : "\n") : "";
      texts.add(head + String.join("\n", some));
    }
    return texts;
  }

  /// The question alone, in as few words as there are.
  public String question(Question question, Optional<Row> row) {
    var text = in(question.common().shortText().orElse(question.text()));
    return row.map(one -> text + "\n" + in(one.text())).orElse(text);
  }

  private String head(Question question, Optional<Row> row) {
    var lines = new ArrayList<String>();
    lines.add(question(question, row));
    howMany(question).ifPresent(lines::add);
    beforeWriting(question).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  // What to leave out of words of one’s own, and how to write none
  // where that is allowed; empty for a question that does not ask for words.
  private Optional<String> beforeWriting(Question question) {
    if (!(question instanceof Question.ShortText || question instanceof Question.LongText)) {
      return Optional.empty();
    }
    var warning = word("survey.sms.no_names", Map.of());
    return Optional.of(
        question.required().isPresent()
            ? warning
            : warning + " " + word("survey.sms.skip", Map.of()));
  }

  /// That more than one answer may be given, how many, and how that looks; empty where one is.
  public Optional<String> howMany(Question question) {
    int most = most(question);
    if (most < 2) {
      return Optional.empty();
    }
    if (question instanceof Question.Ranking) {
      var example = most > 2 ? "2 1 3" : "2 1";
      return Optional.of(word("survey.sms.order", Map.of("max", most, "example", example)));
    }
    return Optional.of(
        most < question.options().size()
            ? word("survey.sms.at_most", Map.of("max", most))
            : word("survey.sms.several", Map.of()));
  }

  /// How many answers may be given at once.
  public static int most(Question question) {
    return switch (question) {
      case Question.MultipleChoice several -> several.atMost().orElse(several.options().size());
      case Question.PictogramChoice pictures -> pictures.atMost();
      case Question.Ranking ranking -> ranking.top();
      case Question.SingleChoice _, Question.YesNo _, Question.Scale _, Question.Consent _ -> 1;
      case Question.Matrix _, Question.Statements _, Question.Information _ -> 1;
      case Question.Grade _, Question.NumberQuestion _ -> 1;
      case Question.ShortText _, Question.LongText _ -> 1;
    };
  }

  private String word(String key, Map<String, Object> arguments) {
    return vocabulary.word(key, language, arguments);
  }

  /// How many numbered answers a question has, "I would rather not say" included; 0 where it asks
  /// for a number or for words.
  public static int answerCount(Question question) {
    return question.choices().isEmpty() ? 0 : TextReader.numbered(question).size();
  }

  private List<String> answers(Question question) {
    return switch (question) {
      case Question.Grade(var _, var low, var high) ->
          List.of("1 = " + in(low), "10 = " + in(high));
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
