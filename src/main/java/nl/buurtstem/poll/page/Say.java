package nl.buurtstem.poll.page;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Words;
import nl.buurtstem.survey.Choice;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.Texts;

/// Says a poll's texts in the language of a page.
///
/// @param frame of the page
public record Say(Frame frame) {

  /// A text of the poll.
  public Said of(Texts texts) {
    var language = frame.language();
    var phrase = texts.in(language.code());
    return said(phrase.text(), phrase.language());
  }

  /// The paragraphs of a longer text of the poll.
  public List<Said> paragraphs(Texts texts) {
    var whole = of(texts);
    return whole
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Said(line, whole.lang(), whole.dir()))
        .toList();
  }

  /// What a choice is called.
  public Said of(Choice.Label label) {
    return switch (label) {
      case Choice.Label.Own(var texts) -> of(texts);
      case Choice.Label.Word(var key) -> word(key);
    };
  }

  /// One of the product's own words.
  public Said word(String key) {
    return said(words().get(key), words().languageOf(key).code());
  }

  /// What is wrong, in words.
  public String message(Fault fault) {
    return words().get(fault.code().key(), fault.arguments());
  }

  /// The address of a file of `surveys/pictures/`, where the product has it.
  public Optional<String> picture(String file) {
    var name = "pictures/" + file;
    return frame.assets().has(name) ? Optional.of(frame.assets().url(name)) : Optional.empty();
  }

  /// The address of a file of `surveys/audio/`, where the product has it.
  public Optional<String> audio(String file) {
    var name = "audio/" + file;
    return frame.assets().has(name) ? Optional.of(frame.assets().url(name)) : Optional.empty();
  }

  private Words words() {
    return frame.words();
  }

  private Said said(String text, String code) {
    return code.equals(frame.language().code())
        ? Said.here(text)
        : new Said(
            text,
            code,
            frame.languages().stream()
                .filter(language -> language.code().equals(code))
                .map(Language::dir)
                .findFirst()
                .orElse("auto"));
  }
}
