package nl.buurtstem.poll.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.print.Pdfs;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrivacyPagesTest {
  private final TestServer server = TestServer.shared();
  private final Retention retention = server.bean(Retention.class);
  private final StaffBrowser officer = StaffBrowser.as(Role.ADMIN);

  @Test
  void the_list_has_each_poll_with_its_basis_and_date() {
    var poll = TestPoll.open(server);
    var page = officer.get("/beheer/privacy").body();
    assertThat(page)
        .contains("/beheer/privacy/peiling/" + poll.slug())
        .contains("Taak van algemeen belang", "31 december 2027", "Wordt bewaard");
  }

  @Test
  void stopping_the_clock_takes_a_reason_and_says_so_in_the_list() throws SQLException {
    var poll = TestPoll.open(server);
    var empty = change(poll, "stop", "  ");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Schrijf op waarom");
    assertThat(retention.hold(poll)).isEmpty();

    assertThat(change(poll, "stop", "Een klacht over de vragen").statusCode()).isEqualTo(303);
    assertThat(retention.hold(poll).orElseThrow().reason()).isEqualTo("Een klacht over de vragen");
    assertThat(officer.get(address(poll)).body())
        .contains("Een klacht over de vragen", "Laat vernietigen weer toe");

    var twice = change(poll, "stop", "Nog een keer");
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(twice.body()).contains("Iemand anders heeft dit net veranderd");
    assertThat(retention.hold(poll).orElseThrow().reason()).isEqualTo("Een klacht over de vragen");

    assertThat(change(poll, "verder", "Klacht is klaar").statusCode()).isEqualTo(303);
    assertThat(retention.hold(poll)).isEmpty();
  }

  @Test
  void an_unknown_change_or_poll_changes_nothing() throws SQLException {
    var poll = TestPoll.open(server);
    assertThat(change(poll, "wis-alles", "Zomaar").statusCode()).isEqualTo(400);
    assertThat(retention.hold(poll)).isEmpty();
    assertThat(officer.get("/beheer/privacy/peiling/bestaat-niet").statusCode()).isEqualTo(404);
  }

  @Test
  void the_documents_are_downloads_that_nobody_keeps() {
    for (var file : List.of("register.md", "dpia.md", "register.pdf", "dpia.pdf")) {
      var document = officer.get("/beheer/privacy/" + file);
      assertThat(document.statusCode()).isEqualTo(200);
      assertThat(document.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
    }
  }

  @Test
  void what_is_printed_says_all_that_the_text_says() throws SQLException, IOException {
    var poll = TestPoll.open(server);
    var document = server.bean(Register.class).of(List.of(poll));
    var html = server.bean(Renderer.class).text("staff/document.jte", document);
    try (var pdf = Loader.loadPDF(Pdfs.of(html))) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text).contains(document.title(), poll.title("nl"), "1 / ");
      for (var fact : document.sections().getFirst().facts()) {
        assertThat(text).contains(fact.label(), fact.value());
      }
    }
  }

  private HttpResponse<String> change(Poll poll, String what, String reason) {
    return officer.post(address(poll), address(poll), "wat", what, "reden", reason);
  }

  private static String address(Poll poll) {
    return "/beheer/privacy/peiling/" + poll.slug();
  }
}
