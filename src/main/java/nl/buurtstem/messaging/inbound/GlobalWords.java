package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.text.PlainWord;

/// The words that mean the same whatever a conversation is about: STOP, START and HULP, in every
/// language (`messaging.stop.words`, `messaging.start.words`, `sms.words.help`). A text means one
/// of them when it is nothing but that word.
@Singleton
class GlobalWords {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /// What a text means.
  enum Meaning {
    STOP,
    START,
    HELP
  }

  /// A global word.
  ///
  /// @param languages in which it is one, in the order of the product's languages
  record Found(Meaning meaning, List<String> languages) {
    Found {
      languages = List.copyOf(languages);
    }
  }

  private final Map<String, Found> words = new HashMap<>();

  GlobalWords(Messages messages, Languages languages) {
    for (var language : languages.all()) {
      var texts = messages.in(language);
      add(Meaning.STOP, texts.get("messaging.stop.words"), language);
      add(Meaning.START, texts.get("messaging.start.words"), language);
      add(Meaning.HELP, texts.get("sms.words.help"), language);
    }
  }

  /// What this text means, if it is a global word.
  Optional<Found> find(String text) {
    return Optional.ofNullable(words.get(PlainWord.of(text)));
  }

  private void add(Meaning meaning, String list, Language language) {
    for (var word : COMMA.splitAsStream(list).toList()) {
      words.merge(
          PlainWord.of(word), new Found(meaning, List.of(language.code())), GlobalWords::both);
    }
  }

  private static Found both(Found one, Found other) {
    if (one.meaning() != other.meaning()) {
      throw new IllegalStateException("a word means " + one.meaning() + " and " + other.meaning());
    }
    var languages = new ArrayList<>(one.languages());
    languages.addAll(other.languages());
    return new Found(one.meaning(), languages);
  }
}
