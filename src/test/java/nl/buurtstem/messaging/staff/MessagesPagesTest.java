package nl.buurtstem.messaging.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.batch.Batches;
import nl.buurtstem.messaging.batch.NewBatch;
import nl.buurtstem.messaging.delivery.Worker;
import nl.buurtstem.messaging.simulator.Simulator;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesPagesTest {
  private static final String PATH = "/beheer/berichten";

  private final TestServer server = TestServer.shared();
  private final Contacts contacts = server.bean(Contacts.class);
  private final Batches batches = server.bean(Batches.class);
  private final PhoneNumber number = Numbers.fresh();

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_message_is_simulated_seen_in_the_funnel_and_its_number_is_masked() {
    // The list shows the latest, and other tests were years ahead.
    server.clock().advance(Duration.ofDays(3_000));
    var id = put(number, "Dag buurt", Optional.empty());
    server.bean(Worker.class).run();
    assertThat(server.bean(Simulator.class).to(number))
        .singleElement()
        .satisfies(text -> assertThat(text.text()).isEqualTo("Dag buurt"));
    var editor = StaffBrowser.as(Role.EDITOR);
    var list = editor.get(PATH + "?stand=delivered").body();
    assertThat(list).contains(PATH + "/" + id, number.masked()).doesNotContain(number.value());
    var page = editor.get(PATH + "/" + id).body();
    assertThat(page)
        .contains(number.masked(), "aangekomen")
        .doesNotContain(number.value(), "Dag buurt", "Toon het nummer");
    assertThat(editor.post(PATH, PATH + "/" + id, "waarom", "zomaar").statusCode()).isEqualTo(403);
  }

  @Test
  void a_whole_number_takes_a_reason_and_is_in_the_audit_log() {
    server
        .bean(Consents.class)
        .give(contacts.remember(number), Purpose.PANEL, ConsentSource.WEB, "panel-1", "tr");
    var id = put(number, "Dag", Optional.empty());
    var admin = StaffBrowser.as(Role.ADMIN);
    var path = PATH + "/" + id;
    assertThat(admin.get(path).body()).contains("panel-1", "Turks").doesNotContain(number.value());
    assertThat(admin.post(path, path, "waarom", " ").body())
        .contains("Schrijf waarom")
        .doesNotContain(number.value());
    assertThat(admin.post(path, path, "waarom", "Klacht 12").body()).contains(number.value());
    assertThat(server.bean(AuditLog.class).about(id.toString(), 5))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.what()).isEqualTo("messages.number_shown");
          assertThat(entry.why()).isEqualTo("Klacht 12");
        });
  }

  @Test
  void a_batch_shows_its_price_and_why_and_is_halted_resumed_and_ended() {
    var batch = batches.open(new NewBatch("Uitnodiging <panel>", 2500, "test"));
    put(number, "Één vraag: hoe gaat het in de wijk? Ş", Optional.of(batch));
    var editor = StaffBrowser.as(Role.EDITOR);
    var path = PATH + "/partij/" + batch;
    assertThat(editor.get(PATH).body()).contains(path, "Uitnodiging &lt;panel&gt;");
    assertThat(editor.get(path).body())
        .contains("€ 25,00", "past niet in gewone sms", "Nederlands", "“Ş”");

    assertThat(editor.post(path, path, "besluit", "stil").statusCode()).isEqualTo(303);
    assertThat(editor.get(path).body()).contains("staat stil", "Laat weer lopen");
    assertThat(editor.post(path, path, "besluit", "verder").statusCode()).isEqualTo(303);
    assertThat(editor.post(path, path, "besluit", "grens", "grens", "30,5").statusCode())
        .isEqualTo(409);
    assertThat(editor.post(path, path, "besluit", "grens", "grens", "1.030,50").statusCode())
        .isEqualTo(303);
    assertThat(editor.get(path).body()).contains("1030,50");
    assertThat(editor.post(path, path, "besluit", "stop").statusCode()).isEqualTo(303);
    assertThat(editor.get(path).body()).contains("gestopt").doesNotContain("Laat weer lopen");
    assertThat(editor.post(PATH, path, "besluit", "verder").statusCode()).isEqualTo(409);
    assertThat(editor.post(PATH, path, "besluit", "anders").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 2500",
    "'25,50', 2550",
    "'1.250,00', 125000",
    "'€ 3', 300",
    "'4,-', 400",
    "12.345.678, 1234567800"
  })
  void euros_are_read_as_people_type_them(String typed, long cents) {
    assertThat(Euros.read(typed)).hasValue(cents);
  }

  @ParameterizedTest
  @CsvSource({"''", "'2,5'", "-3", "1.25", "abc", "99999999"})
  void what_is_no_amount_is_not_read(String typed) {
    assertThat(Euros.read(typed)).isEmpty();
  }

  private UUID put(PhoneNumber to, String text, Optional<UUID> batch) {
    var now = server.clock().instant();
    return server
        .bean(Outbox.class)
        .put(
            new NewMessage(
                "test " + UUID.randomUUID(),
                contacts.remember(to),
                Medium.SMS,
                Purpose.REPLY,
                "nl",
                Optional.empty(),
                text,
                batch,
                now,
                now.plus(Duration.ofHours(1))));
  }
}
