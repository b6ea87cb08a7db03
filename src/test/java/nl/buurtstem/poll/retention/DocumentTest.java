package nl.buurtstem.poll.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import nl.buurtstem.TestServer;
import nl.buurtstem.poll.PollService;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private final TestServer server = TestServer.shared();
  private final PollService polls = server.bean(PollService.class);

  @Test
  void the_register_has_purpose_basis_and_date_of_each_poll() throws SQLException {
    var all = List.copyOf(polls.all());
    var register = server.bean(Register.class).of(all).markdown();
    for (var poll : all) {
      assertThat(register)
          .contains("## " + poll.title("nl"))
          .contains(poll.definition().purpose().replace("_", "\\_"));
    }
    assertThat(register).contains("**Grondslag:** Toestemming", "31 december 2027");
  }

  @Test
  void the_draft_assessment_names_every_poll_every_risk_and_what_is_left_open() {
    var dpia = server.bean(Dpia.class).of(List.copyOf(polls.all())).markdown();
    polls.all().forEach(poll -> assertThat(dpia).contains(poll.title("nl")));
    assertThat(dpia)
        .contains(
            "Kinderen overzien niet",
            "Iemand krijgt de database in handen",
            "Het advies van de functionaris")
        .contains("6 gevoelig; cijfers vanaf 10 antwoorden, bij gevoelige vragen vanaf 25;")
        .contains("Buurtpanel:", "per sms", "verzoeken van bewoners")
        .contains("0 gevoelig; cijfers vanaf 10 antwoorden; ")
        .doesNotContain("geen account, e-mailadres of telefoonnummer nodig");
  }

  @Test
  void what_people_wrote_cannot_become_markup() {
    var hostile = "a\n# kop [x](javascript:alert(1)) <b>*_`|";
    var markdown =
        new Document(
                hostile,
                List.of(hostile),
                List.of(Document.Section.ofPoints(hostile, List.of(), List.of(hostile))))
            .markdown();
    assertThat(markdown.lines().filter(line -> line.startsWith("#"))).hasSize(2);
    assertThat(markdown).doesNotContain("<b>", "[x](").contains("\\<b\\>");
  }
}
