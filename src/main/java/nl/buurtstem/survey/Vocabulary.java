package nl.buurtstem.survey;

import java.util.Map;

/// The product's own words per language, so that a text message may say "nee" instead of "2".
@FunctionalInterface
public interface Vocabulary {
  /// No words: answers by number only.
  Vocabulary NONE = (_, _) -> "";

  /// The word of this key (`survey.yes`) in this language; empty where there is none.
  String word(String key, String language);

  /// The same where something is filled in, such as a number `max`.
  default String word(String key, String language, Map<String, Object> arguments) {
    return word(key, language);
  }
}
