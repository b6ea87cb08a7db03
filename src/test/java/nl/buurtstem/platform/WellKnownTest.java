package nl.buurtstem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WellKnownTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:15:30Z"), ZoneOffset.UTC);

  @Test
  void a_weak_spot_can_be_reported_where_the_installation_says() {
    var settings =
        new Settings(
            null, false, "https://stem.example.org", null, null, "mailto:veilig@example.org", null);
    assertThat(new WellKnown(settings, CLOCK).security())
        .contains(
            """
            Contact: mailto:veilig@example.org
            Expires: 2027-05-20T00:00:00Z
            Preferred-Languages: nl, en
            Canonical: https://stem.example.org/.well-known/security.txt
            """);
  }

  @Test
  void without_a_contact_there_is_no_file() {
    var settings = new Settings(null, false, null, null, null, null, null);
    assertThat(new WellKnown(settings, CLOCK).security()).isEmpty();
    assertThat(new WellKnown(settings, CLOCK).robots()).contains("Disallow: /beheer");
  }
}
