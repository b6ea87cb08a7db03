package nl.buurtstem.survey;

/// The product's own words per language, so that a text message may say "nee" instead of "2".
@FunctionalInterface
public interface Vocabulary {
  /// No words: answers by number only.
  Vocabulary NONE = (_, _) -> "";

  /// The word of this key (`survey.yes`) in this language; empty where there is none.
  String word(String key, String language);
}
