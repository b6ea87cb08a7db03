package nl.buurtstem.poll.check;

import java.util.Map;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.survey.Vocabulary;

/// The product's own words for the questionnaire, from `i18n/`.
public record MessageVocabulary(Messages messages, Languages languages) implements Vocabulary {

  @Override
  public String word(String key, String language) {
    return word(key, language, Map.of());
  }

  @Override
  public String word(String key, String language, Map<String, Object> arguments) {
    return messages.in(languages.find(language).orElseGet(languages::dutch)).get(key, arguments);
  }
}
