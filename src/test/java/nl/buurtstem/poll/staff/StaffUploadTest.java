package nl.buurtstem.poll.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// A definition is sent as a file, without JavaScript.
class StaffUploadTest {
  private static final String NEW = "/beheer/peilingen/nieuw";
  private static final Pattern SHOWN = Pattern.compile("name=\"getoond\" value=\"(\\w*)\"");

  private final PollService polls = TestServer.shared().bean(PollService.class);
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);

  @Test
  void a_file_is_kept_as_a_draft() {
    var slug = TestPoll.fresh();
    var added = send("mijn peiling.yaml", yaml(slug), "bewaren", "1", "tekst", "");
    assertThat(StaffBrowser.location(added)).endsWith(slug + "?melding=toegevoegd");
    assertThat(polls.find(slug)).isPresent();
  }

  @Test
  void what_is_wrong_is_shown_with_its_line_and_the_file_stands_in_the_box() {
    var slug = TestPoll.fresh();
    var faulty = yaml(slug).replaceFirst("(?m)^kind: .*$", "kind: stemming");
    var page = send("c:\\\\peilingen\\\\<b>.yaml", faulty, "bewaren", "1", "tekst", "");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<td class=\"bs-right\">3</td>", "<code>kind</code>")
        .contains("kind: stemming")
        .doesNotContain("<b>.yaml");
    assertThat(polls.find(slug)).isEmpty();

    // The text that the page itself put in the box is no reason to ask.
    var shown = SHOWN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    var mended =
        send("peiling.yaml", yaml(slug), "bewaren", "1", "tekst", faulty, "getoond", shown);
    assertThat(StaffBrowser.location(mended)).endsWith(slug + "?melding=toegevoegd");
  }

  @Test
  void a_file_beside_a_text_of_ones_own_is_asked_about_and_the_text_stays() {
    var slug = TestPoll.fresh();
    var page = send("peiling.yaml", yaml(slug), "bewaren", "1", "tekst", "id: mijn-eigen-werk");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("U koos een bestand en typte ook zelf", "id: mijn-eigen-werk");
    assertThat(polls.find(slug)).isEmpty();
  }

  @Test
  void a_file_that_is_too_large_empty_or_no_text_is_refused_in_words() {
    assertThat(send("groot.yaml", "#".repeat(StaffOffer.LARGEST_FILE + 1)).body())
        .contains("Het mag hooguit 400 kB zijn");
    assertThat(send("leeg.yaml", " \n").body()).contains("In dit bestand staat niets");
    var picture =
        editor.upload(NEW, NEW, "eigen", "plaatje.png", new byte[] {-1, -40, 0}, "nakijken", "1");
    assertThat(picture.statusCode()).isEqualTo(422);
    assertThat(picture.body()).contains("geen tekst die we kunnen lezen");
  }

  @Test
  void without_a_file_the_same_form_takes_the_text() {
    var slug = TestPoll.fresh();
    var added =
        editor.upload(NEW, NEW, "eigen", "", new byte[0], "tekst", yaml(slug), "bewaren", "1");
    assertThat(StaffBrowser.location(added)).endsWith(slug + "?melding=toegevoegd");
  }

  @Test
  void a_form_of_another_browser_is_refused() {
    var slug = TestPoll.fresh();
    var other = StaffBrowser.unsigned();
    var refused =
        editor.upload(
            "/health", NEW, "eigen", "p.yaml", yaml(slug).getBytes(UTF_8), "bewaren", "1");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(
            StaffBrowser.location(
                other.upload(
                    NEW, NEW, "eigen", "p.yaml", yaml(slug).getBytes(UTF_8), "bewaren", "1")))
        .startsWith("/beheer/aanmelden");
    assertThat(polls.find(slug)).isEmpty();
  }

  private HttpResponse<String> send(String name, String content, String... fields) {
    return editor.upload(NEW, NEW, "eigen", name, content.getBytes(UTF_8), fields);
  }

  private static String yaml(String slug) {
    return TestPoll.yaml(slug, "one-page");
  }
}
