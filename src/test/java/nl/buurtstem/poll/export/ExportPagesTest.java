package nl.buurtstem.poll.export;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Resources;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.response.Channel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportPagesTest {
  private static final String SLUG = "export-pages";
  private static final String PAGE = "/beheer/peilingen/" + SLUG + "/export";
  private static final TestServer SERVER = TestServer.shared();

  @BeforeAll
  static void fill() {
    var polls = SERVER.bean(PollService.class);
    var yaml =
        Resources.text("surveys/de-wijert-binnentuinen.yaml")
            .replaceFirst("(?m)^sms: .*\\R", "")
            .replace("id: de-wijert-binnentuinen", "id: " + SLUG);
    polls.add(yaml, SLUG + ".yaml", "test");
    polls.check(SLUG, "test");
    polls.open(SLUG, "test");
    polls.simulate(SLUG, 300, 1);
  }

  @Test
  void an_editor_and_a_stranger_may_not() {
    assertThat(StaffBrowser.as(Role.EDITOR).get(PAGE).statusCode()).isEqualTo(403);
    var stranger = StaffBrowser.unsigned();
    assertThat(stranger.get(PAGE).statusCode()).isNotEqualTo(200);
    var sent = stranger.post("/beheer/aanmelden", PAGE, "doel", "check", "waarom", "zomaar iets");
    assertThat(sent.body()).doesNotContain("GESIMULEERD");
  }

  @Test
  void without_a_purpose_and_a_reason_nothing_leaves() {
    var browser = StaffBrowser.as(Role.ANALYST);
    int before = log();
    var sent = browser.post(PAGE, PAGE, "waarom", "kort");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body())
        .contains("Kies waarvoor u de antwoorden nodig hebt.", "href=\"#waarom\"", "value=\"kort\"")
        .doesNotContain("GESIMULEERD");
    assertThat(log()).isEqualTo(before);
  }

  @Test
  void who_what_and_why_are_in_the_log() {
    var browser = StaffBrowser.as(Role.ADMIN);
    var sent =
        browser.post(PAGE, PAGE, "doel", "research", "waarom", "Onderzoek naar de binnentuinen");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"export-pages-antwoorden.csv\"");
    var entry = SERVER.bean(AuditLog.class).about(SLUG, 1).getFirst();
    assertThat(entry.what()).isEqualTo("poll.exported");
    assertThat(entry.who()).isEqualTo(StaffBrowser.account(Role.ADMIN).name());
    assertThat(entry.why()).contains("Onderzoek", "300", "Onderzoek naar de binnentuinen");
    assertThat(browser.get(PAGE).body()).contains("Onderzoek naar de binnentuinen");
  }

  @Test
  void no_own_words_language_or_time_leave() {
    var file = take("waarden", "codes");
    var header = file.lines().findFirst().orElse("");
    assertThat(header).startsWith("VERSIE,GEBIED,KANAAL,GESIMULEERD,OPVALLEND,TELT_MEE,");
    // The product's own columns are in capitals: no other than these four.
    assertThat(header.split(","))
        .filteredOn(column -> column.equals(column.toUpperCase(java.util.Locale.ROOT)))
        .containsExactly("VERSIE", "GEBIED", "KANAAL", "GESIMULEERD", "OPVALLEND", "TELT_MEE");
    for (var written :
        new String[] {"Meer bankjes", "Het is fijn wonen", "De straat mag schoner"}) {
      assertThat(file).doesNotContain(written);
    }
    assertThat(Outside.csv(file)).hasSize(300);
  }

  @Test
  void texts_and_the_layout_of_a_spreadsheet_can_be_asked_for() {
    var file = take("waarden", "texts", "bestand", "spreadsheet");
    assertThat(file).startsWith("\uFEFFVERSIE;GEBIED;");
    assertThat(take("waarden", "texts")).isNotEqualTo(take("waarden", "codes"));
  }

  @Test
  void the_ways_in_which_answers_came_have_dutch_names() {
    var ways =
        Outside.csv(take("waarden", "codes")).stream().map(row -> row.get("KANAAL")).toList();
    assertThat(ways).isSubsetOf("web", "sms", "zuil", "papier").contains("web");
    assertThat(java.util.Arrays.stream(Channel.values()).map(Channel::dutch))
        .containsExactly("web", "sms", "zuil", "papier");
  }

  @Test
  void the_codebook_names_every_column() {
    var header = take("waarden", "codes").lines().findFirst().orElse("").split(",");
    var columns = Outside.json("/api/v1/peilingen/" + SLUG + "/codeboek").get("kolommen");
    assertThat(columns).hasSize(header.length);
    for (int i = 0; i < header.length; i++) {
      assertThat(columns.get(i).get("naam").asText()).isEqualTo(header[i]);
    }
  }

  private static String take(String... choices) {
    var fields = new java.util.ArrayList<>(java.util.List.of("doel", "check"));
    fields.addAll(java.util.List.of("waarom", "Een test van de uitvoer"));
    fields.addAll(java.util.List.of(choices));
    var sent = StaffBrowser.as(Role.ANALYST).post(PAGE, PAGE, fields.toArray(String[]::new));
    assertThat(sent.statusCode()).isEqualTo(200);
    return sent.body();
  }

  private static int log() {
    return SERVER.bean(AuditLog.class).about(SLUG, 100).size();
  }
}
