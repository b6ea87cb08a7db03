package nl.buurtstem.poll.export;

import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Texts;

/// The texts of a definition in one language.
///
/// @param words the product's own words, in that language
record Labels(Words words) {

  String of(Texts texts) {
    return texts.in(words.language().code()).text();
  }

  String of(Choice choice) {
    return switch (choice.label()) {
      case Choice.Label.Own(var texts) -> of(texts);
      case Choice.Label.Word(var key) -> words.get(key);
    };
  }

  /// The text of a choice of a question; its id where the question no longer has it.
  String of(Question question, String id) {
    return question.choices().stream()
        .filter(choice -> choice.id().equals(id))
        .map(this::of)
        .findFirst()
        .orElse(id);
  }
}
