package nl.buurtstem.survey;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds the choices that a message names in words. Every word of the message must belong to the
/// choice: "not safe" never means "safe". One letter may be wrong in words of four or more.
record WordMatch(String language, Vocabulary vocabulary) {
  private static final int FORGIVING_FROM = 4;
  private static final int LONGEST = 200;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// The choices it names: the one it names in full, otherwise all that have its words.
  List<Choice> exact(String message, List<Choice> choices) {
    var words = message.length() > LONGEST ? List.<String>of() : words(message);
    if (words.isEmpty()) {
      return List.of();
    }
    var whole = choices.stream().filter(choice -> words.equals(words(text(choice)))).toList();
    return whole.isEmpty()
        ? choices.stream().filter(c -> words(text(c)).containsAll(words)).toList()
        : whole;
  }

  /// The choices that have words like its own.
  List<Choice> like(String message, List<Choice> choices) {
    var words = message.length() > LONGEST ? List.<String>of() : words(message);
    return words.isEmpty()
        ? List.of()
        : choices.stream().filter(choice -> isLike(words, words(text(choice)))).toList();
  }

  private String text(Choice choice) {
    return switch (choice.label()) {
      case Choice.Label.Own(var texts) -> texts.in(language).text();
      case Choice.Label.Word(var key) -> vocabulary.word(key, language);
    };
  }

  private List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.forLanguageTag(language));
    return BETWEEN_WORDS.splitAsStream(lower).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isLike(List<String> words, List<String> own) {
    return words.stream().allMatch(word -> own.stream().anyMatch(other -> isLike(word, other)));
  }

  private static boolean isLike(String word, String other) {
    return word.equals(other)
        || (word.length() >= FORGIVING_FROM
            && other.length() >= FORGIVING_FROM
            && DISTANCE.apply(word, other) >= 0);
  }
}
