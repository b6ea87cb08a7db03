package nl.buurtstem.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtstem.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmtpStartTest {
  private static final String FROM = "Buurtstem <buurtstem@voorbeeld.nl>";

  @Test
  void without_a_server_nothing_is_asked() {
    assertThat(faults(null, "onzin", "iemand", null, null, true)).isEmpty();
    assertThat(faults(" ", "onzin", "iemand", null, null, true)).isEmpty();
  }

  @Test
  void a_server_that_is_spoken_to_in_secret_is_fine() {
    assertThat(faults("mail.voorbeeld.nl", "starttls", "iemand", "geheim", FROM, false)).isEmpty();
    assertThat(faults("mail.voorbeeld.nl", "implicit", null, null, FROM, false)).isEmpty();
    assertThat(faults("localhost", "none", null, null, FROM, true)).isEmpty();
  }

  @Test
  void another_machine_is_never_spoken_to_in_the_open() {
    for (var host : List.of("mail.voorbeeld.nl", "127.0.0.1.kwaad.nl", "10.0.0.1")) {
      assertThat(faults(host, "none", null, null, FROM, false))
          .as(host)
          .singleElement()
          .asString()
          .contains("BUURTSTEM_SMTP_TLS");
    }
    assertThat(faults("mail.voorbeeld.nl", "ssl", null, null, FROM, false)).hasSize(1);
  }

  @Test
  void name_and_password_belong_together_and_there_is_a_sender() {
    assertThat(faults("mail.nl", "starttls", "iemand", null, FROM, false)).hasSize(1);
    for (var from : new @Nullable String[] {null, "Buurtstem", "a@b\r\nBcc: c@d.nl", "a@b, c@d"}) {
      assertThat(faults("mail.nl", "starttls", null, null, from, false)).as(from).hasSize(1);
    }
  }

  @Test
  void a_demonstration_writes_to_nobody() {
    assertThat(faults("mail.voorbeeld.nl", "starttls", null, null, FROM, true))
        .singleElement()
        .asString()
        .contains("BUURTSTEM_DEMO");
  }

  private static List<String> faults(
      @Nullable String host,
      String tls,
      @Nullable String username,
      @Nullable String password,
      @Nullable String from,
      boolean demo) {
    return SmtpStart.faults(
        new SmtpSettings(host, 587, tls, username, password, from),
        new Settings(null, demo, null, null, null, null, null));
  }
}
