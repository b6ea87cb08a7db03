package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.text.PlainWord;

/// The words of [SmsWord] in every language, whatever language a conversation is in; and the words
/// and codes by which people name a language.
@Singleton
final class SmsWords {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final List<String> OTHERS =
      List.of("messaging.stop.words", "messaging.stop.alone", "messaging.start.words");

  private final Map<String, SmsWord> words = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Language> named = new HashMap<>();
  private final Languages languages;

  SmsWords(Messages messages, Languages languages) {
    this.languages = languages;
    for (var language : languages.all()) {
      var texts = messages.in(language);
      for (var word : SmsWord.values()) {
        list(texts, word.key()).forEach(text -> words.put(PlainWord.of(text), word));
      }
      OTHERS.forEach(key -> list(texts, key).forEach(text -> taken.add(PlainWord.of(text))));
      named.put(PlainWord.of(language.code()), language);
      named.put(PlainWord.of(language.ownName()), language);
    }
    taken.addAll(words.keySet());
  }

  /// What this word asks.
  Optional<SmsWord> find(String word) {
    return Optional.ofNullable(words.get(PlainWord.of(word)));
  }

  /// Whether a poll cannot be started by this word, because it means something else.
  boolean taken(String word) {
    return taken.contains(PlainWord.of(word));
  }

  /// The language of this code or name.
  Optional<Language> language(String word) {
    return Optional.ofNullable(named.get(PlainWord.of(word)));
  }

  /// The language at this place of the list that people choose from, from 1.
  Optional<Language> language(int place) {
    return place >= 1 && place <= languages.all().size()
        ? Optional.of(languages.all().get(place - 1))
        : Optional.empty();
  }

  /// The list that people choose their language from.
  String languageList() {
    var lines = new StringBuilder();
    for (int i = 0; i < languages.all().size(); i++) {
      lines.append('\n').append(i + 1).append(" = ").append(languages.all().get(i).ownName());
    }
    return lines.toString();
  }

  /// The word as a language writes it, for in a text.
  static String shown(Words words, SmsWord word) {
    return list(words, word.key())
        .getFirst()
        .toUpperCase(Locale.forLanguageTag(words.language().code()));
  }

  private static List<String> list(Words words, String key) {
    return COMMA.splitAsStream(words.get(key)).toList();
  }
}
