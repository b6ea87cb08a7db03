package nl.buurtstem.survey.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Texts;

/// The key of every text of a definition, as in `questions.cijfer.options.goed.text`.
public final class TextKeys {
  private final Map<String, Texts> all = new LinkedHashMap<>();

  private TextKeys() {}

  /// All texts by key, in the order in which a reader meets them.
  public static Map<String, Texts> of(Definition definition) {
    var keys = new TextKeys();
    keys.put("title", definition.title());
    keys.put("asker.name", definition.asker().name());
    keys.put("asker.short", definition.asker().shortName());
    keys.put("asker.wants", definition.asker().wants());
    keys.put("asker.contact", definition.asker().contact());
    keys.put("why", definition.why());
    keys.put("whatHappens", definition.whatHappens());
    definition.questions().forEach(keys::question);
    keys.put("thanks", definition.thanks());
    return keys.all;
  }

  /// What is kept to see later whether the source text has changed: the first 8 hexadecimal digits
  /// of its SHA-256.
  public static String stamp(Texts texts) {
    return Definitions.sha256(texts.in(texts.source()).text()).substring(0, 8);
  }

  private void question(Question question) {
    var path = "questions." + question.id() + ".";
    put(path + "text", question.text());
    put(path + "help", question.help());
    put(path + "required", question.required());
    put(path + "short", question.common().shortText());
    question.rows().forEach(row -> put(path + "rows." + row.id() + ".text", row.text()));
    question
        .options()
        .forEach(option -> put(path + "options." + option.id() + ".text", option.text()));
    switch (question) {
      case Question.Grade(var _, var low, var high) -> {
        put(path + "low", low);
        put(path + "high", high);
      }
      case Question.NumberQuestion number -> put(path + "unit", number.unit());
      case Question.Information(var _, var body) -> put(path + "body", body);
      case Question.Consent(var _, var body) -> put(path + "body", body);
      case Question.SingleChoice _, Question.MultipleChoice _, Question.YesNo _ -> {}
      case Question.Scale _, Question.Ranking _, Question.Matrix _, Question.Statements _ -> {}
      case Question.ShortText _, Question.LongText _, Question.PictogramChoice _ -> {}
    }
  }

  private void put(String key, Texts texts) {
    all.put(key, texts);
  }

  private void put(String key, Optional<Texts> texts) {
    texts.ifPresent(present -> all.put(key, present));
  }
}
