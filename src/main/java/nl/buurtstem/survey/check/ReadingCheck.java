package nl.buurtstem.survey.check;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.survey.Definition.Presentation;
import nl.buurtstem.survey.source.FindingCode;
import nl.buurtstem.survey.source.TextKeys;

/// A simple measure of how hard the Dutch texts are to read: the longest sentence, and the Flesch
/// score as fitted to Dutch by Douma (1960), `206.84 - 0.77 x syllables per 100 words - 0.93 x
/// words per sentence`. Level B1 is taken as 55 or more with sentences of at most 20 words; for
/// children 65 or more and at most 14 words. Texts of fewer than ten words only have their
/// sentences counted: the score of a few words says nothing. It is a hint for a person, not a
/// verdict.
final class ReadingCheck {
  private static final int ENOUGH_WORDS = 10;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+(?:\\s+|$)|\\n\\s*\\n");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
  // Each run of vowels is a syllable; Dutch writes its diphthongs as one run.
  private static final Pattern SYLLABLE = Pattern.compile("[aeiouyàâäéèêëïîíóôöúüû]+");

  private ReadingCheck() {}

  static void run(Check check) {
    boolean child = check.definition().presentation() == Presentation.CHILD;
    TextKeys.of(check.definition())
        .forEach((key, texts) -> {
          var dutch = texts.byLanguage().get("nl");
          if (dutch != null) {
            text(check, key + ".nl", dutch, child ? 65 : 55, child ? 14 : 20);
          }
        });
  }

  private static void text(Check check, String path, String text, int lowest, int longest) {
    var sentences = SENTENCE_END.splitAsStream(text).filter(s -> words(s) > 0).toList();
    long most = sentences.stream().mapToLong(ReadingCheck::words).max().orElse(0);
    long words = words(text);
    double score = words < ENOUGH_WORDS ? 100 : score(text, words, sentences.size());
    if (most > longest || score < lowest) {
      check.find(
          FindingCode.HARD_TO_READ, path, Map.of("score", Math.round(score), "longest", most));
    }
  }

  /// 100 is very easy, 0 very hard.
  static double score(String text, long words, int sentences) {
    long syllables = words(text, SYLLABLE);
    return 206.84 - 77.0 * syllables / words - 0.93 * words / sentences;
  }

  private static long words(String text) {
    return words(text, WORD);
  }

  private static long words(String text, Pattern what) {
    return Stream.of(text.toLowerCase(java.util.Locale.ROOT))
        .flatMap(lower -> what.matcher(lower).results())
        .count();
  }
}
