package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.SentTexts;
import nl.buurtstem.panel.draw.BirthBand;
import nl.buurtstem.poll.Database;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is kept of members, and until when.
class MembersTidiedTest {
  private static final Profile PROFILE =
      new Profile(BirthBand.FROM_1961, "tuinwijk", Optional.empty(), "nl");

  private final TestServer server = TestServer.shared();
  private final Joining joining = server.bean(Joining.class);
  private final MembersTidied tidied = server.bean(MembersTidied.class);
  private final Database database = new Database(server);
  private final PhoneNumber phone = Numbers.fresh();

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void who_does_not_confirm_is_forgotten_after_a_week() {
    joining.signUp(phone, PROFILE, ConsentSource.WEB);
    tidied.tidy();
    assertThat(state()).isEqualTo("WAITING");
    server.clock().advance(Duration.ofDays(8));
    tidied.tidy();
    assertThat(state()).isEmpty();
    assertThat(server.bean(Contacts.class).find(phone)).isEmpty();
  }

  @Test
  void who_is_silent_for_long_is_asked_first_and_then_forgotten() {
    member();
    server.clock().advance(Duration.ofDays(705));
    tidied.tidy();
    assertThat(new SentTexts(server).to(phone)).last().asString().contains("doet u nog mee");
    tidied.tidy();
    assertThat(state()).isEqualTo("ACTIVE");
    server.clock().advance(Duration.ofDays(31));
    tidied.tidy();
    assertThat(state()).isEmpty();
  }

  @Test
  void who_answers_that_question_stays() {
    var member = member();
    server.clock().advance(Duration.ofDays(705));
    tidied.tidy();
    server.bean(Memberships.class).change(member, PROFILE);
    server.clock().advance(Duration.ofDays(31));
    tidied.tidy();
    assertThat(state()).isEqualTo("ACTIVE");
  }

  private Member member() {
    joining.signUp(phone, PROFILE, ConsentSource.WEB);
    var contact = server.bean(Contacts.class).find(phone).orElseThrow();
    var member = joining.waiting(contact).orElseThrow();
    joining.confirm(member, ConsentSource.SMS);
    return member;
  }

  private String state() {
    return server
        .bean(Contacts.class)
        .find(phone)
        .map(contact ->
            database.text("SELECT state FROM panel_member WHERE contact_id = ?", contact.value()))
        .orElse("");
  }
}
