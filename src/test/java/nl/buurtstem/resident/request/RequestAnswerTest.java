package nl.buurtstem.resident.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditEntry;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Browser;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A privacy officer answers a request in time, and address and message are gone afterwards.
class RequestAnswerTest {
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
  void only_whoever_watches_over_privacy_may_look_and_each_look_is_in_the_log() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    var path = "/beheer/verzoeken/" + number;
    assertThat(StaffBrowser.as(Role.ADMIN).get(path).statusCode()).isEqualTo(403);
    assertThat(officer.get("/beheer/verzoeken").body()).contains(number);
    assertThat(officer.get(path).body()).doesNotContain(Asker.ADDRESS, "nummer 12");
    assertThat(asker.about(number)).isEmpty();

    var opened = officer.post(path, path + "/openen");

    assertThat(opened.body()).contains(Asker.ADDRESS, "nummer 12 &amp; hoor &lt;niets&gt;");
    assertThat(asker.about(number))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.what()).isEqualTo("request.opened");
          assertThat(entry.why()).isEmpty();
        });
    assertThat(officer.get("/beheer").body()).contains("wacht");
  }

  @Test
  void more_time_can_be_taken_once_with_a_reason_and_only_in_the_first_month() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    var path = "/beheer/verzoeken/" + number;
    assertThat(officer.post(path, path + "/verlengen", "reden", " ").statusCode()).isEqualTo(422);
    assertThat(officer.post(path, path + "/verlengen", "reden", "Veel werk").statusCode())
        .isEqualTo(303);
    assertThat(officer.post(path, path + "/verlengen", "reden", "Nog meer").statusCode())
        .isEqualTo(409);
    var until = Asker.day(Zones.today(server.bean(Clock.class)).plusMonths(3));
    assertThat(officer.get(path).body()).contains(until, "Veel werk").doesNotContain("Neem meer");
    assertThat(resident.open("/nl/privacy/verzoek/ontvangen/" + number).html())
        .contains("We hebben meer tijd nodig", until)
        .doesNotContain("Veel werk");

    var other = asker.sent(Asker.ADDRESS, "Een ander");
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
    var path = "/beheer/verzoeken/" + asker.sent(Asker.ADDRESS, Asker.WORDS);
    var close = path + "/afsluiten";
    var refused = officer.post(path, close, "uitkomst", "done");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Bij dit verzoek is hier nog niets gewist");
    assertThat(officer.post(path, close, "uitkomst", "nothing_found").statusCode()).isEqualTo(303);
  }

  @Test
  void refusing_needs_a_reason_and_an_answer_is_given_once() {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
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
    assertThat(asker.about(number)).extracting(AuditEntry::what).contains("request.closed_refused");
  }

  @Test
  void some_time_after_the_answer_address_and_message_are_gone_with_a_record_of_it()
      throws SQLException {
    var number = asker.sent(Asker.ADDRESS, Asker.WORDS);
    var waiting = asker.sent(Asker.ADDRESS, "Nog niet beantwoord");
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
    assertThat(asker.about(number))
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
    var holds = holder.hold("+31687654321", "Aangemeld voor het panel op 1 mei", "Taal: Turks");
    var other = holder.hold("iemand.anders@voorbeeld.nl", "Van iemand anders");
    server.bean(Consents.class).give(holds, Purpose.NEWS, ConsentSource.WEB, "proef-1", "nl");
    var number = asker.sent("06 87 65 43 21", "Wis mij");
    var path = "/beheer/verzoeken/" + number;
    assertThat(officer.post(path, path + "/openen").body())
        .contains("Aangemeld voor het panel op 1 mei", "Taal: Turks", "nieuwe peilingen")
        .doesNotContain("Van iemand anders");
    assertThat(officer.post(path, path + "/wissen").statusCode()).isEqualTo(422);
    assertThat(holder.about(holds)).hasSize(2);

    assertThat(officer.post(path, path + "/wissen", "zeker", "1").statusCode()).isEqualTo(303);

    assertThat(holder.about(holds)).isEmpty();
    assertThat(contacts.open(holds)).isEmpty();
    assertThat(holder.about(other)).hasSize(1);
    assertThat(contacts.open(other)).isPresent();
    assertThat(officer.get(path).body()).contains("test: 2 gegevens");
    assertThat(
            database.number(
                "SELECT SUM(things) FROM resident_erasure WHERE request_id = ?", asker.id(number)))
        .isEqualTo(4);
    assertThat(asker.about(number))
        .anySatisfy(entry -> assertThat(entry.why()).isEqualTo("test: 2, address: 2"))
        .noneSatisfy(entry -> assertThat(entry.why()).contains("687654321"));
    assertThat(officer.post(path, path + "/openen").body()).contains("niets gevonden");
  }

  private long left(String number) {
    return database.number(
        "SELECT COUNT(*) FROM resident_request WHERE id = ? AND reach IS NOT NULL",
        asker.id(number));
  }
}
