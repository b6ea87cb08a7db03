package nl.buurtstem.poll.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
  private static final String ALPHABET = "2345679ACDEFGHJKMNPQRSTUWXYZ8";

  @Test
  void it_is_read_as_people_type_it() {
    var code = code(1);
    assertThat(ReceiptCode.read(" " + code.shown().toLowerCase(java.util.Locale.ROOT) + " "))
        .contains(code);
    assertThat(ReceiptCode.read(code.characters())).contains(code);
    assertThat(ReceiptCode.read("")).isEmpty();
    assertThat(ReceiptCode.read("x".repeat(1000))).isEmpty();
  }

  @Property(tries = 300)
  void one_wrong_character_is_always_noticed(
      @ForAll long seed,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @IntRange(max = 28) int to) {
    var code = code(seed).characters();
    var wrong = new StringBuilder(code);
    wrong.setCharAt(place, ALPHABET.charAt(to));
    assertThat(ReceiptCode.read(wrong.toString()).isPresent())
        .isEqualTo(wrong.toString().equals(code));
  }

  @Property(tries = 300)
  void two_neighbours_swapped_are_always_noticed(
      @ForAll long seed, @ForAll @IntRange(max = 10) int place) {
    var code = code(seed).characters();
    var wrong = new StringBuilder(code);
    wrong.setCharAt(place, code.charAt(place + 1));
    wrong.setCharAt(place + 1, code.charAt(place));
    assertThat(ReceiptCode.read(wrong.toString()).isPresent())
        .isEqualTo(wrong.toString().equals(code));
  }

  private static ReceiptCode code(long seed) {
    var secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return ReceiptCode.of(secret);
  }
}
