package nl.buurtstem.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A resident asks, a privacy officer answers in time, and address and message are gone afterwards.
class RequestTest {
  private static final AtomicInteger NETWORK = new AtomicInteger(10);
  private static final Pattern TICKET = Pattern.compile("name=\"pagina\" value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("<code>([A-Z0-9]{4}-[A-Z0-9]{4})</code>");
  private static final String ERASE = "/nl/privacy/verzoek/wissen";
  private static final String ADDRESS = "fatma.geheim@voorbeeld.nl";
  private static final String WORDS = "Ik woon op nummer 12 & hoor <niets>.";

  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Browser resident = new Browser(server.uri(), network());
  private final StaffBrowser officer = StaffBrowser.as(Role.PRIVACY_OFFICER);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_resident_gets_a_number_and_the_day_by_which_they_hear() {
    var number = sent(ADDRESS, WORDS);
    assertThat(resident.page().status()).isEqualTo(200);
    var due = Zones.today(server.bean(Clock.class)).plusMonths(1);
    assertThat(resident.page().html())
        .contains("We hebben uw verzoek", day(due))
        .doesNotContain(ADDRESS);
    assertThat(resident.page().path()).endsWith("/ontvangen/" + number);
    var later = new Browser(server.uri()).open("/ar/privacy/verzoek/ontvangen/" + number);
    assertThat(later.html()).contains("وصلنا طلبكم");
  }

  @Test
  void a_number_can_be_typed_in_any_way_and_one_that_is_none_is_told() {
    var number = sent(ADDRESS, WORDS);
    var look = "/nl/privacy/verzoek/ontvangen";
    assertThat(resident.open("/nl/privacy/verzoek").html()).contains("href=\"" + look + "\"");
    assertThat(resident.open(look).html()).contains("name=\"nummer\"");
    var small = number.toLowerCase(java.util.Locale.ROOT);
    for (var typed : List.of(number, small, small.replace("-", ""), small.replace("-", "%20"))) {
      assertThat(resident.open(look + "?nummer=" + typed).path()).endsWith("/" + number);
    }
    var wrong = resident.open(look + "?nummer=2222-2222");
    assertThat(wrong.html()).contains("Dit nummer kennen we niet", "value=\"2222-2222\"");
  }

  @Test
  void the_database_has_neither_address_nor_message_to_read() {
    var number = sent(ADDRESS, WORDS);
    for (var column : List.of("reach", "words")) {
      assertThat(
              database.text(
                  "SELECT CONVERT(" + column + " USING latin1) FROM resident_request WHERE id = ?",
                  id(number)))
          .isNotEmpty()
          .doesNotContain("fatma", "voorbeeld", "nummer 12");
    }
  }

  @Test
  void sending_the_same_page_twice_is_one_request_and_other_words_are_another() {
    var ticket = ticket();
    var first = number(send(ticket, ADDRESS, WORDS));
    resident.open(ERASE);
    assertThat(number(send(ticket, ADDRESS, WORDS))).isEqualTo(first);
    resident.open(ERASE);
    var other = number(send(ticket, ADDRESS, "Nog iets"));
    assertThat(other).isNotEqualTo(first);
    resident.open(ERASE);
    assertThat(number(send(ticket, ADDRESS, "Nog iets"))).isEqualTo(other);
    resident.open(ERASE);
    assertThat(number(send("verzonnen", ADDRESS, WORDS))).isNotEqualTo(first);
  }

  @Test
  void without_a_way_to_answer_nothing_is_kept_and_all_that_was_typed_stays() {
    resident.open(ERASE);
    long before = requests();
    var page = send(ticket(), "geen adres", WORDS);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("<title>Fout:", "href=\"#bereik\"", "value=\"geen adres\"")
        .contains("nummer 12 &amp; hoor &lt;niets&gt;");
    assertThat(send(ticket(), "", "").html()).contains("Zonder kunnen we u niet antwoorden");
    assertThat(send(ticket(), ADDRESS, "x".repeat(2001)).html()).contains("korter");
    assertThat(requests()).isEqualTo(before);
  }

  @Test
  void a_form_of_another_browser_or_one_that_stood_open_too_long_stores_nothing() {
    resident.open(ERASE);
    long before = requests();
    resident.lose("formulier");
    var page = send(ticket(), ADDRESS, WORDS);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains("value=\"" + ADDRESS + "\"", "nog één keer op de groene");
    assertThat(requests()).isEqualTo(before);
  }

  @Test
  void an_address_that_is_none_is_not_found() {
    for (var path :
        List.of("/onzin", "/ontvangen/x", "/ontvangen/2222-2222", "/ontvangen/'%20OR%20'1")) {
      assertThat(resident.open("/nl/privacy/verzoek" + path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_robot_is_marked_and_much_from_one_network_has_to_work_or_wait() {
    var number = sent(ADDRESS, WORDS, Signs.TRAP, "x");
    assertThat(officer.get("/beheer/verzoeken/" + number).body())
        .contains("Een veld dat mensen niet zien");
    var page = resident.page();
    while (!page.html().contains("data-challenge=")) {
      resident.open(ERASE);
      page = send(ticket(), ADDRESS, WORDS);
    }
    server.clock().advance(Duration.ofMinutes(-10));
    assertThat(page.html()).contains("value=\"" + ADDRESS + "\"");
    assertThat(number(send(ticket(), ADDRESS, "zonder proef", Signs.PROOF, ""))).isNotEmpty();
    while (page.status() != 429) {
      resident.open(ERASE);
      page = send(ticket(), ADDRESS, WORDS, Signs.PROOF, "");
    }
    assertThat(page.html()).contains("Uw verzoek is nog niet verstuurd");
  }

  @Test
  void only_whoever_watches_over_privacy_may_look_and_each_look_is_in_the_log() {
    var number = sent(ADDRESS, WORDS);
    var path = "/beheer/verzoeken/" + number;
    assertThat(StaffBrowser.as(Role.ADMIN).get(path).statusCode()).isEqualTo(403);
    assertThat(officer.get("/beheer/verzoeken").body()).contains(number);
    assertThat(officer.get(path).body()).doesNotContain(ADDRESS, "nummer 12");
    assertThat(about(number)).isEmpty();

    var opened = officer.post(path, path + "/openen");

    assertThat(opened.body()).contains(ADDRESS, "nummer 12 &amp; hoor &lt;niets&gt;");
    assertThat(about(number))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.what()).isEqualTo("request.opened");
          assertThat(entry.why()).isEmpty();
        });
    assertThat(officer.get("/beheer").body()).contains("wacht");
  }

  @Test
  void more_time_can_be_taken_once_with_a_reason_and_only_in_the_first_month() {
    var number = sent(ADDRESS, WORDS);
    var path = "/beheer/verzoeken/" + number;
    assertThat(officer.post(path, path + "/verlengen", "reden", " ").statusCode()).isEqualTo(422);
    assertThat(officer.post(path, path + "/verlengen", "reden", "Veel werk").statusCode())
        .isEqualTo(303);
    assertThat(officer.post(path, path + "/verlengen", "reden", "Nog meer").statusCode())
        .isEqualTo(409);
    var until = day(Zones.today(server.bean(Clock.class)).plusMonths(3));
    assertThat(officer.get(path).body()).contains(until, "Veel werk").doesNotContain("Neem meer");
    assertThat(resident.open("/nl/privacy/verzoek/ontvangen/" + number).html())
        .contains("We hebben meer tijd nodig", until)
        .doesNotContain("Veel werk");

    var other = sent(ADDRESS, "Een ander");
    server.clock().advance(Duration.ofDays(32));
    var late = StaffBrowser.as(Role.PRIVACY_OFFICER);
    var there = "/beheer/verzoeken/" + other;
    assertThat(late.get("/beheer/verzoeken?stand=te-laat").body())
        .contains(other, "te laat")
        .doesNotContain(number);
    assertThat(late.post(there, there + "/verlengen", "reden", "Druk").statusCode()).isEqualTo(409);
  }

  @Test
  void erasing_is_not_called_done_where_nothing_was_erased_and_nothing_is_said_of_it() {
    var path = "/beheer/verzoeken/" + sent(ADDRESS, WORDS);
    var close = path + "/afsluiten";
    var refused = officer.post(path, close, "uitkomst", "done");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Bij dit verzoek is hier nog niets gewist");
    assertThat(officer.post(path, close, "uitkomst", "nothing_found").statusCode()).isEqualTo(303);
  }

  @Test
  void refusing_needs_a_reason_and_an_answer_is_given_once() {
    var number = sent(ADDRESS, WORDS);
    var path = "/beheer/verzoeken/" + number;
    var close = path + "/afsluiten";
    assertThat(officer.post(path, close, "reden", "x").statusCode()).isEqualTo(422);
    assertThat(officer.post(path, close, "uitkomst", "refused").statusCode()).isEqualTo(422);
    assertThat(officer.post(path, close, "uitkomst", "refused", "reden", "Dubbel").statusCode())
        .isEqualTo(303);
    assertThat(officer.post(path, close, "uitkomst", "done").statusCode()).isEqualTo(409);
    assertThat(officer.get(path).body()).contains("Geweigerd", "Dubbel", "worden vernietigd op");
    assertThat(resident.open("/nl/privacy/verzoek/ontvangen/" + number).html())
        .contains("Uw verzoek is afgehandeld")
        .doesNotContain("Dubbel", "Geweigerd");
    assertThat(about(number)).extracting(AuditEntry::what).contains("request.closed_refused");
  }

  @Test
  void some_time_after_the_answer_address_and_message_are_gone_with_a_record_of_it()
      throws SQLException {
    var number = sent(ADDRESS, WORDS);
    var waiting = sent(ADDRESS, "Nog niet beantwoord");
    var path = "/beheer/verzoeken/" + number;
    officer.post(path, path + "/afsluiten", "uitkomst", "done", "reden", "Elders gewist");
    var job = server.bean(RequestJob.class);
    server.clock().advance(Duration.ofDays(89));
    job.run();
    assertThat(left(number)).isEqualTo(1);
    server.clock().advance(Duration.ofDays(2));
    job.run();
    job.run();
    assertThat(left(number)).isZero();
    assertThat(left(waiting)).isEqualTo(1);
    assertThat(about(number))
        .filteredOn(entry -> entry.what().equals("request.forgotten"))
        .hasSize(1);
    assertThat(resident.open("/nl/privacy/verzoek/ontvangen/" + number).html())
        .contains("zijn gewist op");
    var late = StaffBrowser.as(Role.PRIVACY_OFFICER);
    assertThat(late.post(path, path + "/openen").statusCode()).isEqualTo(409);
  }

  @Test
  void what_features_hold_is_seen_and_erased_in_one_step_with_a_record() {
    var holder = server.bean(TestHolder.class);
    var contacts = server.bean(Contacts.class);
    var asker = holder.hold("+31687654321", "Aangemeld voor het panel op 1 mei", "Taal: Turks");
    var other = holder.hold("iemand.anders@voorbeeld.nl", "Van iemand anders");
    server.bean(Consents.class).give(asker, Purpose.NEWS, ConsentSource.WEB, "proef-1", "nl");
    var number = sent("06 87 65 43 21", "Wis mij");
    var path = "/beheer/verzoeken/" + number;
    assertThat(officer.post(path, path + "/openen").body())
        .contains("Aangemeld voor het panel op 1 mei", "Taal: Turks", "nieuwe peilingen")
        .doesNotContain("Van iemand anders");
    assertThat(officer.post(path, path + "/wissen").statusCode()).isEqualTo(422);
    assertThat(holder.about(asker)).hasSize(2);

    assertThat(officer.post(path, path + "/wissen", "zeker", "1").statusCode()).isEqualTo(303);

    assertThat(holder.about(asker)).isEmpty();
    assertThat(contacts.open(asker)).isEmpty();
    assertThat(holder.about(other)).hasSize(1);
    assertThat(contacts.open(other)).isPresent();
    assertThat(officer.get(path).body()).contains("test: 2 gegevens");
    assertThat(
            database.number(
                "SELECT SUM(things) FROM resident_erasure WHERE request_id = ?", id(number)))
        .isEqualTo(4);
    assertThat(about(number))
        .anySatisfy(entry -> assertThat(entry.why()).isEqualTo("test: 2, address: 2"))
        .noneSatisfy(entry -> assertThat(entry.why()).contains("687654321"));
    assertThat(officer.post(path, path + "/openen").body()).contains("niets gevonden");
  }

  @Test
  void each_wish_says_what_a_code_can_do_at_once_and_what_nobody_can_find() {
    var pseudonymous = TestPoll.byCode(server, "question-per-page", "pseudonymous");
    for (var wish : Wish.values()) {
      var html = resident.open("/nl/privacy/verzoek/" + wish.path()).html();
      assertThat(html)
          .contains("Dit kunt u zelf, nu meteen", "/nl/peiling/" + pseudonymous.slug() + "/bewijs")
          .contains("Deze peilingen zijn anoniem", "Hier deden kinderen mee met hun klas");
    }
    TestPoll.expect(server.bean(PollService.class).close(pseudonymous.slug(), "test"));
    assertThat(resident.open(ERASE).html())
        .contains("We hebben de sleutels vernietigd")
        .doesNotContain(pseudonymous.slug());
    assertThat(resident.open("/nl/privacy").html()).contains("/nl/privacy/verzoek\"");
  }

  private String sent(String address, String words, String... more) {
    resident.open(ERASE);
    return number(send(ticket(), address, words, more));
  }

  private Browser.Page send(String ticket, String address, String words, String... more) {
    var fields = new java.util.ArrayList<>(List.of(more));
    fields.addAll(List.of("pagina", ticket, "bereik", address, "bericht", words, "taal", "tr"));
    return resident.post(ERASE, fields.toArray(String[]::new));
  }

  private String ticket() {
    if (!TICKET.matcher(resident.page().html()).find()) {
      resident.open(ERASE);
    }
    return find(TICKET, resident.page().html());
  }

  private static String number(Browser.Page page) {
    return find(NUMBER, page.html());
  }

  private static String find(Pattern pattern, String html) {
    var match = pattern.matcher(html);
    assertThat(match.find()).as(html).isTrue();
    return match.group(1);
  }

  private List<AuditEntry> about(String number) {
    return server.bean(AuditLog.class).about(number, 20);
  }

  private UUID id(String number) {
    try {
      return server
          .bean(Requests.class)
          .find(new Reference(number))
          .map(ResidentRequest::id)
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long left(String number) {
    return database.number(
        "SELECT COUNT(*) FROM resident_request WHERE id = ? AND reach IS NOT NULL", id(number));
  }

  private long requests() {
    return database.number("SELECT COUNT(*) FROM resident_request WHERE id <> ?", new UUID(0, 0));
  }

  private static String day(LocalDate day) {
    return java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", java.util.Locale.of("nl"))
        .format(day);
  }

  private static InetAddress network() {
    try {
      return InetAddress.getByName("127.0.9." + NETWORK.incrementAndGet());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
