package nl.buurtstem.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.platform.ProblemCode;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void an_ordinary_address_stays_as_it_is() {
    for (var fine : new String[] {"/", "/nl/wijk/beijum?x=1&y=%20", "/ar/%D8%AD", "*", "/a:b@c"}) {
      assertThat(Address.read(fine)).isEqualTo(new Address.Sound(fine));
    }
  }

  @Test
  void what_browsers_forget_to_encode_is_encoded() {
    assertThat(Address.read("/nl?a={b}|c")).isEqualTo(new Address.Sound("/nl?a=%7Bb%7D%7Cc"));
    assertThat(Address.read("/nl/\u00e9")).isEqualTo(new Address.Sound("/nl/%E9"));
    assertThat(Address.read("/nl/[x]#y")).isEqualTo(new Address.Sound("/nl/%5Bx%5D%23y"));
  }

  @Test
  void a_broken_escape_is_a_broken_address() {
    for (var broken : new String[] {"/nl/%zz", "/nl/%", "/nl?x=%4", "/nl/%c"}) {
      assertThat(Address.read(broken)).isEqualTo(new Address.Broken(ProblemCode.BAD_ADDRESS));
    }
  }

  @Test
  void the_longest_address_is_read_and_one_character_more_is_not() {
    var longest = "/".repeat(1) + "a".repeat(Address.MOST_CHARACTERS - 1);
    assertThat(Address.read(longest)).isInstanceOf(Address.Sound.class);
    assertThat(Address.read(longest + "a"))
        .isEqualTo(new Address.Broken(ProblemCode.ADDRESS_TOO_LONG));
  }

  @Test
  void the_reader_is_known_by_the_start() {
    assertThat(Address.start("/ar/%zz")).isEqualTo("/ar");
    assertThat(Address.start("/api/v1/%zz")).isEqualTo("/api/v1");
    assertThat(Address.start("/beheer?%")).isEqualTo("/beheer");
    assertThat(Address.start("/%zz")).isEqualTo("/");
    assertThat(Address.start("nl")).isEqualTo("/");
  }
}
