package nl.buurtstem.kinderraad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.Test;

/// Staff hand a class over to its supervisor, who registers the consent first.
class SupervisorTest {
  private static final Pattern LINK = Pattern.compile("(/begeleider/[A-Za-z0-9_-]{24})</code>");
  private static final String PASSWORD = "een lang genoeg wachtwoord";
  private final TestServer server = TestServer.shared();

  private static String page(Poll poll) {
    return "/beheer/kinderraad/" + poll.slug();
  }

  private static String link(Poll poll) {
    var made =
        StaffBrowser.as(Role.EDITOR)
            .post(page(poll), page(poll) + "/klas", "school", "De Vogel", "groep", "groep 5");
    var found = LINK.matcher(made.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Browser.Page start(Browser browser, String children) {
    return browser.post(
        "/begeleider/start",
        "kinderen",
        children,
        "soort",
        "said",
        "naam",
        "Meester Bo",
        "zeker",
        "ja");
  }

  @Test
  void a_link_leads_to_the_consent_and_then_to_the_three_words_and_is_in_no_address() {
    var poll = TestPoll.byClass(server);
    var link = link(poll);
    var browser = new Browser(server.uri());
    assertThat(browser.peek(link).location()).isEqualTo("/begeleider");
    var consent = browser.open(link);
    assertThat(consent.html()).contains("De Vogel, groep 5", "Voor hoeveel kinderen");

    var board = start(browser, "24");
    assertThat(board.html()).contains("bs-board__words", "van de 24 kinderen klaar");
    assertThat(board.html()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 9))
        .extracting("what")
        .contains("class.prepared", "class.started");
  }

  @Test
  void the_same_form_sent_twice_makes_one_class_whose_last_link_works() {
    var poll = TestPoll.byClass(server);
    var editor = StaffBrowser.as(Role.EDITOR);
    var form =
        new String[] {"id", UUID.randomUUID().toString(), "school", "De Vogel", "groep", "groep 5"};
    var first = LINK.matcher(editor.post(page(poll), page(poll) + "/klas", form).body());
    var again = LINK.matcher(editor.post(page(poll), page(poll) + "/klas", form).body());
    assertThat(first.find() && again.find()).isTrue();
    assertThat(server.bean(ClassSessions.class).of(poll)).hasSize(1);
    assertThat(new Browser(server.uri()).open(first.group(1)).status()).isEqualTo(410);
    assertThat(new Browser(server.uri()).open(again.group(1)).status()).isEqualTo(200);
  }

  @Test
  void opening_a_link_uses_nothing_up_and_starting_does() {
    var poll = TestPoll.byClass(server);
    var link = link(poll);
    new Browser(server.uri()).open(link); // a program that looks ahead at links
    var browser = new Browser(server.uri());
    browser.open(link);
    var late = new Browser(server.uri());
    late.open(link);
    start(browser, "24");

    var again = new Browser(server.uri());
    assertThat(again.open(link).status()).isEqualTo(410);
    assertThat(again.page().html()).contains("Deze link werkt niet (meer)");
    assertThat(late.open("/begeleider").status()).isEqualTo(410);
    assertThat(browser.open(link).html()).contains("bs-board__words");
  }

  @Test
  void without_consent_nothing_starts() {
    var poll = TestPoll.byClass(server);
    var browser = new Browser(server.uri());
    browser.open(link(poll));
    var nothing = browser.post("/begeleider/start");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.html())
        .contains("Vul in wie dit vastlegt", "Zet het vinkje", "Kies hoe de ouders");
    for (var children : new String[] {"0", "4", "61", "-5", "24x", ""}) {
      assertThat(start(browser, children).status()).as(children).isEqualTo(422);
    }
    assertThat(sessions(poll).getFirst().state()).isEqualTo(ClassSession.State.PREPARED);
    assertThat(start(browser, "5").html()).contains("bs-board__words");
    browser.open("/begeleider/einde"); // has a form
    assertThat(start(browser, "60").html()).contains("van de 5 kinderen");
  }

  @Test
  void consent_is_of_a_kind_that_exists_and_for_at_most_sixty_children() {
    var poll = TestPoll.byClass(server);
    var browser = new Browser(server.uri());
    browser.open(link(poll));
    for (var kind : new String[] {"verzonnen", "", "WRITTEN"}) {
      var refused =
          browser.post(
              "/begeleider/start", "kinderen", "60", "soort", kind, "naam", "Juf", "zeker", "ja");
      assertThat(refused.status()).as(kind).isEqualTo(422);
    }
    assertThat(sessions(poll).getFirst().state()).isEqualTo(ClassSession.State.PREPARED);
    assertThat(start(browser, "60").html()).contains("van de 60 kinderen klaar");
  }

  @Test
  void the_supervisor_sees_counts_and_ends_it() {
    var poll = TestPoll.byClass(server);
    var browser = new Browser(server.uri());
    browser.open(link(poll));
    start(browser, "24");
    assertThat(browser.open("/begeleider/einde").html()).contains("0 van de 24 kinderen");
    assertThat(browser.post("/begeleider/einde").html()).contains("Deze klas is klaar");
    var session = sessions(poll).getFirst();
    assertThat(session.state()).isEqualTo(ClassSession.State.ENDED);
    assertThat(server.bean(AuditLog.class).about(poll.slug(), 9))
        .extracting("what")
        .contains("class.ended");
  }

  @Test
  void staff_supervise_themselves_make_a_new_link_and_end_it() {
    var poll = TestPoll.byClass(server);
    var staff = StaffBrowser.as(Role.ADMIN);
    var self =
        staff.post(
            page(poll), page(poll) + "/klas", "school", "De Vis", "groep", "groep 7", "zelf", "ja");
    assertThat(StaffBrowser.location(self)).isEqualTo("/begeleider");
    assertThat(staff.get("/begeleider").body()).contains("De Vis, groep 7");

    var session = page(poll) + "/klas/" + sessions(poll).getFirst().id();
    assertThat(LINK.matcher(staff.post(page(poll), session + "/link").body()).find()).isTrue();
    assertThat(staff.get("/begeleider").statusCode()).isEqualTo(410);
    staff.post(page(poll), session + "/einde");
    assertThat(sessions(poll).getFirst().state()).isEqualTo(ClassSession.State.ENDED);
  }

  @Test
  void without_a_school_there_is_no_link() {
    var poll = TestPoll.byClass(server);
    var staff = StaffBrowser.as(Role.EDITOR);
    var lacking = staff.post(page(poll), page(poll) + "/klas", "school", " ", "groep", "groep 5");
    assertThat(lacking.statusCode()).isEqualTo(422);
    assertThat(lacking.body()).contains("Vul de school en de klas in");
    assertThat(sessions(poll)).isEmpty();
  }

  @Test
  void a_role_for_another_area_opens_none_of_it() throws Exception {
    var poll = TestPoll.byClass(server);
    TestClass.open(server, poll, 24);
    server
        .bean(Accounts.class)
        .create(
            "proef.elders.kinderraad",
            PASSWORD,
            java.util.Set.of(new Grant(Role.EDITOR, "selwerd")),
            "test");
    var elsewhere = StaffBrowser.unsigned();
    elsewhere.signIn("proef.elders.kinderraad", PASSWORD);
    assertThat(elsewhere.get("/beheer/kinderraad").body()).doesNotContain(poll.slug());
    assertThat(elsewhere.get(page(poll)).statusCode()).isEqualTo(403);
    var session = page(poll) + "/klas/" + sessions(poll).getFirst().id();
    for (var path : new String[] {page(poll) + "/klas", session + "/link", session + "/einde"}) {
      assertThat(elsewhere.post("/beheer/kinderraad", path).statusCode()).as(path).isEqualTo(403);
    }
  }

  private java.util.List<ClassSession> sessions(Poll poll) {
    return server.bean(ClassSessions.class).of(poll);
  }
}
