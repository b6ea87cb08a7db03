package nl.buurtstem.poll.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
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

  @Test
  void every_poll_in_every_language_can_be_begun_by_touch_and_goes_on_in_another() {
    var page = editor.get(PHONE + "?toestel=7").body();
    assertThat(page)
        .contains("<option value=\"beijum-meningspeiling\"", "<option value=\"ti\" lang=\"ti\"")
        .contains("name=\"tekst\" value=\"STOP\"");
  }

  @Test
  void what_is_chosen_is_sent_as_its_word_and_stays_chosen() {
    var slug = "beijum-meningspeiling";
    var begun = send("8", "doe", "begin", "peiling", slug, "taal", "tr");
    assertThat(begun.statusCode()).isEqualTo(303);
    var location = begun.headers().firstValue("Location").orElseThrow();
    assertThat(location).contains("peiling=" + slug, "taal=tr").endsWith("#laatste");
    var page = editor.get(location.substring(0, location.indexOf('#'))).body();
    assertThat(page)
        .contains("lang=\"tr\"", "<option value=\"tr\" lang=\"tr\" dir=\"ltr\" selected");
    send("8", "doe", "taal", "taal", "pl");
    assertThat(editor.get(PHONE + "?toestel=8").body()).contains(">TAAL PL<", "lang=\"pl\"");
    assertThat(send("8", "tekst", "STOP").statusCode()).isEqualTo(303);
    send("8", "tekst", "START");
  }

  @Test
  void a_poll_that_does_not_exist_sends_nothing() {
    var refused = send("6", "doe", "begin", "peiling", "bestaat-niet", "taal", "nl");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("kies een peiling");
    assertThat(send("6", "doe", "taal", "taal", "xx").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> send(String phone, String... fields) {
    var all = new ArrayList<>(List.of("toestel", phone));
    all.addAll(List.of(fields));
    return editor.post(PHONE, PHONE, all.toArray(String[]::new));
  }
}
