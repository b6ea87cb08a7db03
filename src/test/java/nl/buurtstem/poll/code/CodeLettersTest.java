package nl.buurtstem.poll.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.participation.code.Batches;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.poll.answer.Dump;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Staff print letters, in plain batches or to a list of addresses.
class CodeLettersTest {
  private static final String SECRET = "Zonnebloemstraat 7";

  private final TestServer server = TestServer.shared();
  private final StaffBrowser editor = StaffBrowser.as(Role.EDITOR);
  private final Poll poll = TestPoll.byCode(server, "question-per-page", "anonymous");
  private final String page = "/beheer/peilingen/" + poll.slug() + "/codes";

  private HttpResponse<String> make(String... fields) {
    return editor.post(page, page, fields);
  }

  private static String text(HttpResponse<byte[]> file, int pages) throws Exception {
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    try (var document = Loader.loadPDF(file.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void letters_without_names_are_printed_one_for_each_code() throws Exception {
    var file =
        editor.postForFile(
            page, page, "vorm", "brieven", "taal", "nl", "aantal", "3", "doel", "Brieven");
    assertThat(text(file, 3)).contains("Aan de bewoners van dit adres", "Hoe gaat het?");
    var batch = server.bean(Batches.class).of(poll.matter()).getFirst();
    assertThat(batch.size()).isEqualTo(3);
    assertThat(batch.handedOverAt()).isPresent();
  }

  @Test
  void a_list_of_addresses_is_printed_and_kept_nowhere() throws Exception {
    var list =
        "Naam;Straat;Plaats\r\nMw. Ş. Yılmaz;"
            + SECRET
            + ";9737 AB Groningen\r\n\r\n"
            + "\"De Boer; en zoon\";Heerdenpad 3;9737 AC Groningen\r\n";
    var file =
        editor.postForFile(
            page,
            page,
            "vorm",
            "brieven",
            "taal",
            "nl",
            "doel",
            "Met namen",
            "lijst",
            list,
            "kop",
            "1");
    assertThat(text(file, 2))
        .contains("Mw. Ş. Yılmaz", SECRET, "De Boer; en zoon", "9737 AC Groningen")
        .doesNotContain("Straat;", "Aan de bewoners");
    var csv = make("vorm", "lijst", "doel", "Voor de drukker", "lijst", list, "kop", "1");
    assertThat(csv.body().lines()).hasSize(3);
    assertThat(csv.body()).contains("regel_3", SECRET, "\"De Boer; en zoon\"");
    assertThat(Dump.of(server).tables().toString()).doesNotContain(SECRET, "Yılmaz", "De Boer");
  }

  @Test
  void what_cannot_be_printed_is_said_by_its_line_and_no_code_is_made() {
    var faulty =
        List.of(
            "naam;straat\nA;B",
            "A;Straat ✨",
            "شارع 3;Groningen",
            "A;B;C;D;E;F",
            "A;" + "x".repeat(43));
    var said =
        List.of(
            "Regel 1 van de adressen lijkt",
            "het teken ✨",
            "Regel 1 van de adressen: het teken",
            "ten hoogste 5 delen",
            "langer dan 42 tekens");
    for (int i = 0; i < faulty.size(); i++) {
      var shown = make("vorm", "brieven", "taal", "nl", "doel", "Brieven", "lijst", faulty.get(i));
      assertThat(shown.statusCode()).isEqualTo(422);
      assertThat(shown.body()).contains(said.get(i));
    }
    assertThat(make("vorm", "brieven", "doel", "x", "aantal", "2").body())
        .contains("Kies 1 tot en met 5 talen");
    assertThat(make("vorm", "brieven", "taal", "tr", "doel", "x", "aantal", "2").body())
        .as("the poll is not in that language")
        .contains("Kies 1 tot en met 5 talen");
    assertThat(make("vorm", "brieven", "taal", "nl", "doel", "x", "aantal", "5001").body())
        .contains("1 tot en met 5.000");
    assertThat(make("vorm", "lijst", "doel", "x", "aantal", "2", "lijst", "A;B").body())
        .contains("Niet allebei");
    assertThat(server.bean(Batches.class).of(poll.matter())).isEmpty();
  }

  @Test
  void a_thousand_letters_are_small_enough_to_send_to_a_printer() throws Exception {
    var list =
        IntStream.range(0, 1000)
            .mapToObj(i -> "Bewoner " + i + ";Heerdenpad " + i + ";9737 AB Groningen")
            .collect(Collectors.joining("\n"));
    var file =
        editor.postForFile(
            page, page, "vorm", "brieven", "taal", "nl", "doel", "Veel", "lijst", list);
    assertThat(text(file, 1000)).contains("Heerdenpad 999");
    assertThat(file.body().length).isLessThan(10_000_000);
  }
}
