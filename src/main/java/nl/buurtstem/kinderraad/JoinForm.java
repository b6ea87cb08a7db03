package nl.buurtstem.kinderraad;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buurtstem.platform.Form;

/// What a child typed and chose.
///
/// @param words as they were typed
record JoinForm(List<String> words, Optional<Pictogram> pictogram) {
  static final JoinForm EMPTY = new JoinForm(List.of("", "", ""), Optional.empty());
  private static final int LONGEST = 30;

  static JoinForm read(Form form) {
    return new JoinForm(
        IntStream.rangeClosed(1, JoinCode.WORDS)
            .mapToObj(number -> form.first("woord" + number).orElse("").strip())
            .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
            .toList(),
        form.first("plaatje").flatMap(Pictogram::read));
  }

  /// The code that it can be; empty where a word is none of ours or no picture was chosen.
  Optional<JoinCode> code() {
    var read = words.stream().flatMap(word -> JoinWords.read(word).stream()).toList();
    return read.size() == JoinCode.WORDS
        ? pictogram.map(chosen -> new JoinCode(chosen, read))
        : Optional.empty();
  }
}
