package nl.buurtstem.survey;

import java.util.Optional;

/// An answer that can be chosen, whether the poll's author wrote its text or the product has a word
/// for it. What pages, results and codebooks show.
///
/// @param picture a file of `surveys/pictures/`
public record Choice(String id, Label label, boolean dontKnow, Optional<String> picture) {
  /// Where the text comes from.
  public sealed interface Label {
    /// The author's own text.
    record Own(Texts texts) implements Label {}

    /// A word of the product: a key of `i18n/`.
    record Word(String key) implements Label {}
  }

  static Choice of(Option option) {
    return new Choice(
        option.id(), new Label.Own(option.text()), option.dontKnow(), option.picture());
  }

  static Choice word(String id, String key, boolean dontKnow) {
    return new Choice(id, new Label.Word(key), dontKnow, Optional.empty());
  }
}
