package nl.buurtstem.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0612345678, +31612345678",
    "06-12 34 56 78, +31612345678",
    "+31 (0)6 1234 5678, +31612345678",
    "0031612345678, +31612345678",
    "612345678, +31612345678",
    "31612345678, +31612345678",
    "050 367 91 11, +31503679111",
    "٠٦١٢٣٤٥٦٧٨, +31612345678",
    "+48 501 234 567, +48501234567",
    "００３１６１２３４５６７８, +31612345678",
  })
  void a_number_is_read_as_people_type_it(String typed, String value) {
    assertThat(PhoneNumber.read(typed)).contains(new PhoneNumber(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "06",
        "061234567",
        "06123456789",
        "+3161234567",
        "abc",
        "06a2345678",
        "+0612345678",
        "1234567890123456",
        "++31612345678",
        "🙂",
        "0612345678;rm",
        "+31",
        "113"
      })
  void what_cannot_be_a_number_is_not_read(String typed) {
    assertThat(PhoneNumber.read(typed)).isEmpty();
  }

  @Test
  void its_country_is_known_and_it_is_masked_wherever_it_is_printed() {
    var dutch = new PhoneNumber("+31612345678");
    assertThat(dutch.country()).isEqualTo("NL");
    assertThat(dutch.masked()).isEqualTo("+31 6 •••• ••78").isEqualTo(dutch.toString());
    assertThat(new PhoneNumber("+380501234567").country()).isEqualTo("UA");
    assertThat(new PhoneNumber("+380501234567").masked()).isEqualTo("+380 •••• ••67");
    assertThat(new PhoneNumber("+99912345678").country()).isEmpty();
  }

  @Property
  void any_text_is_read_or_refused_and_what_is_read_is_read_again_the_same(@ForAll String text) {
    var read = PhoneNumber.read(text);
    assertThat(read.flatMap(number -> PhoneNumber.read(number.value()))).isEqualTo(read);
  }

  @Property
  void spaces_and_dashes_anywhere_change_nothing(@ForAll("spaced") String typed) {
    var plain = typed.replaceAll("[^0-9+]", "");
    assertThat(PhoneNumber.read(typed)).isEqualTo(PhoneNumber.read(plain)).isPresent();
  }

  @Property
  void digits_of_any_script_are_digits(@ForAll("scripts") int zero) {
    var typed = new StringBuilder();
    "0612345678".chars().forEach(c -> typed.appendCodePoint(zero + (c - '0')));
    assertThat(PhoneNumber.read(typed.toString()))
        .isEqualTo(Optional.of(new PhoneNumber("+31612345678")));
  }

  @Provide
  Arbitrary<String> spaced() {
    return Arbitraries.of(" ", "-", "", ".", "\u00a0", "\u200e", "–")
        .list()
        .ofSize(10)
        .map(between -> {
          var text = new StringBuilder();
          for (int i = 0; i < 10; i++) {
            text.append("0612345678".charAt(i)).append(between.get(i));
          }
          return text.toString();
        });
  }

  /// The zero of every script: Latin, Arabic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer.
  @Provide
  Arbitrary<Integer> scripts() {
    return Arbitraries.of(0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0);
  }
}
