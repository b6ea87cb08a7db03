package nl.buurtstem.kinderraad;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The Dutch words of join codes, for children of eight: three to seven letters, spelled as they
/// sound, without ij/ei, au/ou, ch/g or a d, b, g or v at the end. Any two differ in at least three
/// letters, so that a word with one letter wrong is still only one word.
final class JoinWords {
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);
  private static final int LONGEST_TYPED = 30;

  static final List<String> ALL =
      List.of(
          "appel", "ballon", "banaan", "brief", "dak", "dorp", "emmer", "ezel", "fluit", "haven",
          "herfst", "kaars", "kameel", "kast", "kikker", "knoop", "koek", "kompas", "lama", "leeuw",
          "maan", "markt", "melk", "meloen", "motor", "muur", "muziek", "panda", "papier", "peer",
          "piano", "pizza", "prins", "pruim", "raket", "regen", "roos", "sjaal", "spin", "step",
          "storm", "tandem", "tent", "tomaat", "toren", "tram", "tulp", "viool", "vis", "water",
          "winkel", "wolf", "worst", "wortel", "zalm", "zebra", "zon");

  private JoinWords() {}

  /// The word that a child meant: any case, spaces around it, and one letter wrong, missing or too
  /// many.
  static Optional<String> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}]", "");
    if (ALL.contains(plain)) {
      return Optional.of(plain);
    }
    var near = ALL.stream().filter(word -> DISTANCE.apply(word, plain) >= 0).toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }
}
