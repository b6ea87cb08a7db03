package nl.buurtstem.kinderraad;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What a class types to join: one pictogram and three words. There are some two million of them
/// for the few that are valid at a time; wrong ones are slowed down.
///
/// @param words three of [JoinWords], in their order
record JoinCode(Pictogram pictogram, List<String> words) {
  static final int WORDS = 3;

  /// @throws IllegalArgumentException when there are not three words
  JoinCode {
    words = List.copyOf(words);
    if (words.size() != WORDS) {
      throw new IllegalArgumentException("a join code has three words");
    }
  }

  /// A new one, its three words all different.
  static JoinCode fresh(RandomGenerator random) {
    var pictograms = Pictogram.values();
    var words =
        Stream.generate(() -> JoinWords.ALL.get(random.nextInt(JoinWords.ALL.size())))
            .distinct()
            .limit(WORDS)
            .toList();
    return new JoinCode(pictograms[random.nextInt(pictograms.length)], words);
  }

  /// As it is stored: `egel maan vis tent`.
  String text() {
    return pictogram.code() + " " + String.join(" ", words);
  }

  static Optional<JoinCode> parse(String text) {
    var parts = List.of(text.split(" ", 0));
    return parts.size() == 1 + WORDS
        ? Pictogram.read(parts.getFirst())
            .map(found -> new JoinCode(found, parts.subList(1, parts.size())))
        : Optional.empty();
  }
}
