package nl.buurtstem.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
    tidy();
    assertThat(state()).isEqualTo("WAITING");
    server.clock().advance(Duration.ofDays(8));
    tidy();
    assertThat(state()).isEmpty();
    assertThat(server.bean(Contacts.class).find(phone)).isEmpty();
  }

  @Test
  void who_is_silent_for_long_is_asked_first_and_then_forgotten() {
    member();
    server.clock().advance(Duration.ofDays(705));
    tidy();
    assertThat(new SentTexts(server).to(phone)).last().asString().contains("doet u nog mee");
    tidy();
    assertThat(state()).isEqualTo("ACTIVE");
    server.clock().advance(Duration.ofDays(32)); // 31 may lack the hour of winter time
    tidy();
    assertThat(state()).isEmpty();
  }

  @Test
  void who_answers_that_question_stays() {
    var member = member();
    server.clock().advance(Duration.ofDays(705));
    tidy();
    server.bean(Memberships.class).change(member, PROFILE);
    server.clock().advance(Duration.ofDays(32)); // 31 may lack the hour of winter time
    tidy();
    assertThat(state()).isEqualTo("ACTIVE");
  }

  /// Each time some of all who are there: other tests left made-up members.
  private void tidy() {
    long members =
        database.number(
            "SELECT COUNT(*) FROM panel_member WHERE id <> ?", new UUID(0, 0)); // all of them
    for (long done = 0; done <= members; done += MembersTidied.AT_ONCE) {
      tidied.tidy();
    }
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
