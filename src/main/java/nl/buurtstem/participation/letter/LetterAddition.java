package nl.buurtstem.participation.letter;

import java.util.List;
import nl.buurtstem.platform.Words;

/// What a letter says beside what every letter says, in each of its languages.
public interface LetterAddition {
  /// Why this person is written to; before the rest.
  List<String> why(Words words);

  /// Other ways to take part.
  List<String> steps(Words words);

  /// What one must know besides.
  List<String> lines(Words words);

  /// Nothing.
  LetterAddition NONE =
      new LetterAddition() {
        @Override
        public List<String> why(Words words) {
          return List.of();
        }

        @Override
        public List<String> steps(Words words) {
          return List.of();
        }

        @Override
        public List<String> lines(Words words) {
          return List.of();
        }
      };
}
