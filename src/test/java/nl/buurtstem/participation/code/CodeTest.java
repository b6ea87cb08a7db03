package nl.buurtstem.participation.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Codes as they are printed and typed.
class CodeTest {
  private static final String ALPHABET = Code.LETTERS.alphabet();
  private static final int CODES = 300;
  private final SecureRandom random = new SecureRandom();

  private String code() {
    var secret = new byte[16];
    random.nextBytes(secret);
    return Code.LETTERS.of("7", secret);
  }

  @Test
  void no_character_can_be_mistaken_for_another() {
    assertThat(ALPHABET).doesNotContain("0", "O", "1", "I", "L", "B", "U").hasSize(29);
  }

  @Test
  void every_single_wrong_character_is_noticed() {
    for (int i = 0; i < CODES; i++) {
      var code = code();
      for (int at = 0; at < code.length(); at++) {
        for (var other : ALPHABET.split("")) {
          var wrong = code.substring(0, at) + other + code.substring(at + 1);
          assertThat(Code.read(wrong).isPresent()).isEqualTo(wrong.equals(code));
        }
      }
    }
  }

  @Test
  void every_swap_of_neighbours_is_noticed() {
    for (int i = 0; i < CODES; i++) {
      var code = code();
      for (int at = 0; at + 1 < code.length(); at++) {
        var swapped =
            code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
        assertThat(Code.read(swapped).isPresent()).isEqualTo(swapped.equals(code));
      }
    }
  }

  @Test
  void a_missing_or_extra_character_is_noticed() {
    var code = code();
    assertThat(Code.read(code.substring(1))).isEmpty();
    assertThat(Code.read(code + "7")).isEmpty();
    assertThat(Code.read("")).isEmpty();
    assertThat(Code.read("7".repeat(500))).isEmpty();
  }

  @Test
  void it_is_read_as_people_type_it() {
    var code = new Code(code());
    var shown = code.shown();
    assertThat(shown).matches("[2-9A-Z]{5}-[2-9A-Z]{5}");
    assertThat(Code.read(shown)).contains(code);
    assertThat(Code.read("  " + shown.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
        .contains(code);
    assertThat(Code.read(shown.replace('-', '–') + "."))
        .as("a dash of a word processor, and a full stop")
        .contains(code);
  }

  @Test
  void it_is_read_from_the_keyboards_of_our_languages() {
    // Digits in Arabic, letters that look the same in Cyrillic.
    var code = Code.LETTERS.of("7", new byte[16]); // 7222222222 and its check character
    var arabic = code.replace('2', '٢').replace('7', '٧');
    assertThat(Code.read(arabic).map(Code::characters)).contains(code);
    var cyrillic =
        IntStream.range(0, 2000)
            .mapToObj(_ -> code())
            .filter(one -> one.contains("K") || one.contains("H"))
            .findFirst()
            .orElseThrow();
    assertThat(Code.read(cyrillic.replace('K', 'К').replace('H', 'Н')).map(Code::characters))
        .contains(cyrillic);
  }

  @Test
  void thousands_are_all_different() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 20_000; i++) {
      assertThat(seen.add(code())).isTrue();
    }
  }

  @Test
  void it_never_shows_in_a_log() {
    var code = new Code(code());
    assertThat(code.toString()).doesNotContain(code.characters());
    assertThat(code.person().toString()).doesNotContain(code.characters());
  }
}
