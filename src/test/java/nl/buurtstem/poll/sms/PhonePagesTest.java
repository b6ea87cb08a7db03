package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import org.junit.jupiter.api.Test;

/// The telephone with which staff of a demonstration try polls by text message.
class PhonePagesTest {
  private static final String PHONE = "/beheer/telefoon";
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void it_belongs_to_the_word_sms_in_the_rail() {
    assertThat(editor.get(PHONE).body())
        .containsPattern("href=\"/beheer/gesprekken\" aria-current=\"true\"")
        .containsOnlyOnce("aria-current=\"true\"");
    assertThat(editor.get("/beheer/gesprekken").body())
        .containsPattern("href=\"/beheer/gesprekken\" aria-current=\"page\"");
  }

  @Test
  void a_telephone_that_does_not_exist_is_not_another_one() {
    assertThat(editor.get(PHONE + "?toestel=99").statusCode()).isEqualTo(404);
    assertThat(editor.get(PHONE + "?toestel=8").statusCode()).isEqualTo(200);
    var sent = editor.post(PHONE, PHONE, "toestel", "99", "tekst", "hallo");
    assertThat(sent.statusCode()).isEqualTo(404);
    assertThat(editor.get(PHONE).body()).doesNotContain(">hallo<");
  }
}
