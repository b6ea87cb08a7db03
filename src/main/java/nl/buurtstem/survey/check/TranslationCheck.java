package nl.buurtstem.survey.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Definition.Waiver;
import nl.buurtstem.survey.Texts;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.TextKeys;

/// Whether every text is there in every language, and was translated from the text as it is now. A
/// waiver takes a finding about one text in one language away.
final class TranslationCheck {
  private static final int LONG_ENOUGH_TO_DIFFER = 20;
  private final Check check;
  private final Definition definition;
  private final Set<Waiver> used = new HashSet<>();

  private TranslationCheck(Check check) {
    this.check = check;
    this.definition = check.definition();
  }

  static void run(Check check) {
    var translations = new TranslationCheck(check);
    TextKeys.of(check.definition()).forEach(translations::text);
    check.definition().waived().stream()
        .filter(waiver -> !translations.used.contains(waiver))
        .forEach(waiver ->
            check.find(
                FindingCode.USELESS_WAIVER,
                "waived",
                Map.of("text", waiver.text(), "language", waiver.language())));
  }

  private void text(String key, Texts texts) {
    for (var language : definition.languages()) {
      var text = texts.byLanguage().get(language);
      if (text == null) {
        find(FindingCode.MISSING_TRANSLATION, key, language);
      } else if (text.isBlank()) {
        find(FindingCode.EMPTY_TEXT, key, language);
      } else if (isCopy(language, text, texts)) {
        find(FindingCode.UNTRANSLATED, key, language);
      }
    }
    texts.byLanguage().keySet().stream()
        .filter(language -> !definition.languages().contains(language))
        .forEach(language -> find(FindingCode.EXTRA_LANGUAGE, key, language));
    stale(key, texts);
  }

  private void stale(String key, Texts texts) {
    var stamp = definition.stamps().get(key);
    if (stamp == null) {
      if (definition.languages().size() > 1) {
        check.find(FindingCode.NOT_STAMPED, key);
      }
    } else if (!stamp.equals(TextKeys.stamp(texts))) {
      translations(texts).forEach(language -> find(FindingCode.STALE_TRANSLATION, key, language));
    }
  }

  private List<String> translations(Texts texts) {
    return texts.byLanguage().keySet().stream()
        .filter(language -> !language.equals(definition.sourceLanguage()))
        .toList();
  }

  private boolean isCopy(String language, String text, Texts texts) {
    return !language.equals(definition.sourceLanguage())
        && text.length() > LONG_ENOUGH_TO_DIFFER
        && text.equals(texts.byLanguage().get(definition.sourceLanguage()));
  }

  private void find(FindingCode code, String key, String language) {
    var waiver =
        definition.waived().stream()
            .filter(w -> w.text().equals(key) && w.language().equals(language))
            .findFirst();
    waiver.ifPresentOrElse(
        used::add, () -> check.find(code, key + "." + language, Map.of("language", language)));
  }
}
