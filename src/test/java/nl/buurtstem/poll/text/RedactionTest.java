package nl.buurtstem.poll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may be done to the words of others, and what is pointed out in them.
class RedactionTest {
  private static final String TEXT =
      "Mijn buurman Jan Jansen (Bolderweg 3) helpt me, bel 050-1234567!";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mijn buurman [naam] ([adres]) helpt me, bel [nummer]!",
        "Mijn buurman helpt me!",
        "[weggehaald]",
        "Mijn buurman Jan Jansen (Bolderweg 3) helpt me, bel 050-1234567!"
      })
  void words_can_be_taken_out_and_brackets_say_what_stood_there(String after) {
    assertThat(Redaction.onlyTakesOut(TEXT, after)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mijn buurman helpt me niet",
        "Jan Mijn buurman",
        "Mijn buurman Jans",
        "[dit is een veel te lange zin om nog een aanduiding te kunnen heten]",
        "Mijn [a\nb] buurman"
      })
  void nothing_can_be_written_in_somebodys_name(String after) {
    assertThat(Redaction.onlyTakesOut(TEXT, after)).isFalse();
  }

  @Test
  void words_of_every_script_can_be_taken_out() {
    assertThat(Redaction.onlyTakesOut("جاري محمد يساعدني", "جاري [naam] يساعدني")).isTrue();
    assertThat(Redaction.onlyTakesOut("ጎረቤተይ ሳባ ትሕግዘኒ", "ጎረቤተይ [naam] ትሕግዘኒ")).isTrue();
    assertThat(Redaction.onlyTakesOut("Fijn 👍🏽 hier", "Fijn hier")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jan.jansen@voorbeeld.nl",
        "050-1234567",
        "06 12 34 56 78",
        "+31 (0)6 12345678",
        "٠٦١٢٣٤٥٦٧٨",
        "9736 AB",
        "9736ab"
      })
  void what_looks_like_an_address_or_a_number_is_pointed_out(String telling) {
    var parts = Hints.parts("Schrijf naar " + telling + " als het kan.");
    assertThat(parts).filteredOn(part -> part.hint().isPresent()).hasSize(1);
    assertThat(parts).anySatisfy(part -> assertThat(part.text()).isEqualTo(telling));
    assertThat(Hints.without("Bel " + telling + " nu", kind -> "[x]")).isEqualTo("Bel [x] nu");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In 2026 is het beter dan in 2020.",
        "Ik geef een 7, mijn buren een 8 of 9.",
        "Er staan 1000 op de lijst, 12345 mensen.",
        "a @ b",
        ""
      })
  void ordinary_words_and_years_are_not(String text) {
    assertThat(Hints.parts(text)).noneMatch(part -> part.hint().isPresent());
  }

  @Test
  void the_parts_make_the_whole_text_again() {
    var text = "a@b.nl 9736 AB\n06-12345678 einde 0501234567";
    assertThat(Hints.parts(text).stream().map(Hints.Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(Hints.without(text, kind -> "[" + kind + "]"))
        .isEqualTo("[MAIL] [POSTCODE]\n[NUMBER] einde [NUMBER]");
  }
}
