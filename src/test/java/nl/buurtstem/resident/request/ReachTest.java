package nl.buurtstem.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
  @Test
  void a_number_is_read_however_it_is_written() {
    for (var typed :
        List.of(
            "0612345678",
            "06 12 34 56 78",
            "06-12345678",
            "+31 6 12345678",
            "0031612345678",
            "(06) 12.34.56.78",
            " ٠٦١٢٣٤٥٦٧٨ ",
            "\u200e+31612345678")) {
      assertThat(Reach.read(typed)).as(typed).hasValue(new Reach(Reach.Kind.PHONE, "+31612345678"));
    }
    assertThat(Reach.read("+48 601 234 567")).hasValue(new Reach(Reach.Kind.PHONE, "+48601234567"));
  }

  @Test
  void an_address_keeps_the_part_that_is_its_owners() {
    assertThat(Reach.read(" Fatma.Y+buurt@Voorbeeld.NL "))
        .hasValue(new Reach(Reach.Kind.EMAIL, "Fatma.Y+buurt@voorbeeld.nl"));
  }

  @Test
  void where_nobody_can_be_reached_is_refused() {
    for (var typed :
        List.of(
            "",
            "06",
            "bel mij",
            "12",
            "a@b",
            "a b@voorbeeld.nl",
            "@voorbeeld.nl",
            "a@voorbeeld.",
            "a@@voorbeeld.nl",
            "+0612345678",
            "06+12345678",
            "x".repeat(250) + "@a.nl",
            "a@voorbeeld.nl, b@voorbeeld.nl",
            "<script>alert(1)</script>@voorbeeld.nl")) {
      assertThat(Reach.read(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void it_is_never_in_a_log_by_accident() {
    assertThat(Reach.read("0612345678").orElseThrow().toString()).doesNotContain("612");
    assertThat(new Message("0612345678", "geheim").toString()).doesNotContain("612", "geheim");
  }
}
