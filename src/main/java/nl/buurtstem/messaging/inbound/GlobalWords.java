package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.text.PlainWord;

/// The words that mean the same whatever a conversation is about: STOP, START and HULP, in every
/// language (`messaging.stop.words`, `messaging.start.words`, `sms.words.help`). A text means one
/// of them when it is nothing but that word. STOP is also meant by a short text that begins or ends
/// with its word: "stop er mee", "please stop". Words that are ordinary in such a place
/// (`messaging.stop.alone`) have to stand alone.
@Singleton
class GlobalWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_STOP = 30;
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

  private final Set<String> clear = new HashSet<>();
  private final Map<String, Found> words = new HashMap<>();

  GlobalWords(Messages messages, Languages languages) {
    for (var language : languages.all()) {
      var texts = messages.in(language);
      add(Meaning.STOP, texts.get("messaging.stop.words"), language);
      COMMA
          .splitAsStream(texts.get("messaging.stop.words"))
          .forEach(word -> clear.add(PlainWord.of(word)));
      add(Meaning.STOP, texts.get("messaging.stop.alone"), language);
      add(Meaning.START, texts.get("messaging.start.words"), language);
      add(Meaning.HELP, texts.get("sms.words.help"), language);
    }
  }

  /// What this text means, if it is a global word.
  Optional<Found> find(String text) {
    return Optional.ofNullable(words.get(PlainWord.of(text))).or(() -> clearStop(text));
  }

  private Optional<Found> clearStop(String text) {
    var parts = SPACE.splitAsStream(text.strip()).map(PlainWord::of).filter(p -> !p.isEmpty());
    var said = text.strip().length() > LONGEST_STOP ? List.<String>of() : parts.toList();
    return said.isEmpty() || said.size() > MOST_WORDS
        ? Optional.empty()
        : Stream.of(said.getFirst(), said.getLast())
            .filter(clear::contains)
            .findFirst()
            .flatMap(word -> Optional.ofNullable(words.get(word)));
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
