package nl.buurtstem.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.guard.Signs;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.TestPoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A resident asks about their own data, and hears a number and a day.
class RequestTest {
  private final TestServer server = TestServer.shared();
  private final Database database = new Database(server);
  private final Asker asker = new Asker(server);
  private final Browser resident = asker.browser();
  private final StaffBrowser officer = StaffBrowser.as(Role.PRIVACY_OFFICER);

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_resident_gets_a_number_and_the_day_by_which_they_hear() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    assertThat(resident.page().status()).isEqualTo(200);
    var due = Zones.today(server.bean(Clock.class)).plusMonths(1);
    assertThat(resident.page().html())
        .contains("We hebben uw verzoek", Asker.day(due))
        .doesNotContain(Asker.ADDRESS);
    assertThat(resident.page().path()).endsWith("/ontvangen/" + number);
    var later = new Browser(server.uri()).open("/ar/privacy/verzoek/ontvangen/" + number);
    assertThat(later.html()).contains("وصلنا طلبكم");
  }

  @Test
  void a_number_can_be_typed_in_any_way_and_one_that_is_none_is_told() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    var look = "/nl/privacy/verzoek/ontvangen";
    assertThat(resident.open("/nl/privacy/verzoek").html()).contains("href=\"" + look + "\"");
    assertThat(resident.open(look).html()).contains("name=\"nummer\"");
    var small = number.toLowerCase(Locale.ROOT);
    for (var typed : List.of(number, small, small.replace("-", ""), small.replace("-", "%20"))) {
      assertThat(resident.open(look + "?nummer=" + typed).path()).endsWith("/" + number);
    }
    var wrong = resident.open(look + "?nummer=2222-2222");
    assertThat(wrong.html()).contains("Dit nummer kennen we niet", "value=\"2222-2222\"");
  }

  @Test
  void the_database_has_neither_address_nor_message_to_read() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    for (var column : List.of("reach", "words")) {
      assertThat(
              database.text(
                  "SELECT CONVERT(" + column + " USING latin1) FROM resident_request WHERE id = ?",
                  asker.id(number)))
          .isNotEmpty()
          .doesNotContain("fatma", "voorbeeld", "nummer 12");
    }
  }

  @Test
  void sending_the_same_page_twice_is_one_request_and_other_words_are_another() {
    var ticket = asker.ticket();
    var first = Asker.number(asker.send(ticket, Asker.ADDRESS, Asker.WORDS));
    resident.open(Asker.ERASE);
    assertThat(Asker.number(asker.send(ticket, Asker.ADDRESS, Asker.WORDS))).isEqualTo(first);
    resident.open(Asker.ERASE);
    var other = Asker.number(asker.send(ticket, Asker.ADDRESS, "Nog iets"));
    assertThat(other).isNotEqualTo(first);
    resident.open(Asker.ERASE);
    assertThat(Asker.number(asker.send(ticket, Asker.ADDRESS, "Nog iets"))).isEqualTo(other);
    resident.open(Asker.ERASE);
    assertThat(Asker.number(asker.send("verzonnen", Asker.ADDRESS, Asker.WORDS)))
        .isNotEqualTo(first);
  }

  @Test
  void without_a_way_to_answer_nothing_is_kept_and_all_that_was_typed_stays() {
    resident.open(Asker.ERASE);
    long before = requests();
    var page = asker.send(asker.ticket(), "geen adres", Asker.WORDS);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html())
        .contains("<title>Fout:", "href=\"#bereik\"", "value=\"geen adres\"")
        .contains("nummer 12 &amp; hoor &lt;niets&gt;");
    assertThat(asker.send(asker.ticket(), "", "").html())
        .contains("Zonder kunnen we u niet antwoorden");
    assertThat(asker.send(asker.ticket(), Asker.ADDRESS, "x".repeat(2001)).html())
        .contains("korter");
    assertThat(requests()).isEqualTo(before);
  }

  @Test
  void a_form_of_another_browser_or_one_that_stood_open_too_long_stores_nothing() {
    resident.open(Asker.ERASE);
    long before = requests();
    resident.lose("formulier");
    var page = asker.send(asker.ticket(), Asker.ADDRESS, Asker.WORDS);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html())
        .contains("value=\"" + Asker.ADDRESS + "\"", "nog één keer op de groene");
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
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS, Signs.TRAP, "x");
    assertThat(officer.get("/beheer/verzoeken/" + number).body())
        .contains("Een veld dat mensen niet zien");
    var page = resident.page();
    while (!page.html().contains("data-challenge=")) {
      resident.open(Asker.ERASE);
      page = asker.send(asker.ticket(), Asker.ADDRESS, Asker.WORDS);
    }
    server.clock().advance(Duration.ofMinutes(-10));
    assertThat(page.html()).contains("value=\"" + Asker.ADDRESS + "\"");
    assertThat(
            Asker.number(
                asker.send(asker.ticket(), Asker.ADDRESS, "zonder proef", Signs.PROOF, "")))
        .isNotEmpty();
    while (page.status() != 429) {
      resident.open(Asker.ERASE);
      page = asker.send(asker.ticket(), Asker.ADDRESS, Asker.WORDS, Signs.PROOF, "");
    }
    assertThat(page.html()).contains("Uw verzoek is nog niet verstuurd");
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
    assertThat(resident.open(Asker.ERASE).html())
        .contains("We hebben de sleutels vernietigd")
        .doesNotContain(pseudonymous.slug());
    assertThat(resident.open("/nl/privacy").html()).contains("/nl/privacy/verzoek\"");
  }

  private long requests() {
    return database.number("SELECT COUNT(*) FROM resident_request WHERE id <> ?", new UUID(0, 0));
  }
}
