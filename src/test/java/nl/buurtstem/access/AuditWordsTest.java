package nl.buurtstem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.TestServer;
import org.junit.jupiter.api.Test;

/// Whoever reads the audit log reads Dutch, and not the names that the code gives to things.
class AuditWordsTest {
  private final AuditWords words = TestServer.shared().bean(AuditWords.class);

  @Test
  void roles_are_told_by_their_names_and_areas() {
    assertThat(why("account.created", "[ADMIN]")).isEqualTo("beheerder");
    assertThat(why("account.granted", "[ANALYST, EDITOR@beijum]"))
        .contains("analist", "redacteur", "Beijum")
        .doesNotContain("[", "@");
    assertThat(why("account.revoked", "MODERATOR")).isEqualTo("moderator");
    assertThat(why("account.created", "[]")).isEmpty();
  }

  @Test
  void what_was_odd_is_told_in_words_and_the_reason_stays() {
    assertThat(why("poll.left_out", "TRAP,FAST: 3. Zelfde tekst"))
        .isEqualTo("verborgen veld ingevuld, heel snel ingevuld: 3. Zelfde tekst");
    assertThat(why("poll.left_out", "ONBEKEND: 3. Zelfde tekst"))
        .isEqualTo("ONBEKEND: 3. Zelfde tekst");
  }

  @Test
  void other_codes_are_words_too_and_what_people_wrote_is_left_alone() {
    assertThat(why("sign_in.oidc_failed", "NO_ROLE")).contains("geen van de groepen");
    assertThat(why("request.erased", "panel: 1, address: 2"))
        .isEqualTo("Buurtpanel: 1, Adres en toestemming: 2");
    assertThat(why("class.started", "De Vogel, groep 5: 24 (written)"))
        .startsWith("De Vogel, groep 5: 24 (Ouders")
        .doesNotContain("written");
    assertThat(why("poll.openen", "[ADMIN] vroeg erom")).isEqualTo("[ADMIN] vroeg erom");
  }

  private String why(String what, String why) {
    var entry = new AuditEntry(1, Instant.EPOCH, "iemand", what, "", why);
    return words.lines(List.of(entry)).getFirst().why();
  }
}
