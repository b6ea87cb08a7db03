package nl.buurtstem.kinderraad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

/// The words of join codes.
class JoinWordsTest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  @Test
  void every_word_is_short_and_spelled_as_it_sounds() {
    assertThat(JoinWords.ALL)
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[a-z]{3,7}"))
        .noneMatch(word -> word.matches(".*(ij|ei|au|ou|ch|c|q|x|y).*|.*[dbgv]"));
  }

  @Test
  void no_two_words_are_within_two_letters_of_each_other() {
    for (var one : JoinWords.ALL) {
      assertThat(JoinWords.ALL.stream().filter(other -> !other.equals(one)))
          .as(one)
          .allMatch(other -> DISTANCE.apply(one, other) >= 3);
    }
  }

  @Test
  void a_child_may_type_as_children_do() {
    for (var typed : new String[] {"maan", " Maan ", "MAAN", "man", "maann", "maam", "maan."}) {
      assertThat(JoinWords.read(typed)).as(typed).contains("maan");
    }
    for (var typed : new String[] {"", "m", "fiets", "mooi", "maan vis", "x".repeat(5_000)}) {
      assertThat(JoinWords.read(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void there_are_enough_codes_and_each_can_be_read_back() {
    long words = JoinWords.ALL.size();
    long codes = Pictogram.values().length * words * (words - 1) * (words - 2);
    assertThat(codes).isGreaterThan(2_000_000);
    var random = new Random(1);
    var seen = new HashSet<String>();
    IntStream.range(0, 500)
        .forEach(_ -> {
          var code = JoinCode.fresh(random);
          assertThat(code.words()).doesNotHaveDuplicates();
          assertThat(JoinCode.parse(code.text())).contains(code);
          seen.add(code.text());
        });
    assertThat(seen).hasSizeGreaterThan(495);
  }
}
