package nl.buurtstem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Contacts contacts = server.bean(Contacts.class);
  private final Consents consents = server.bean(Consents.class);
  private final PhoneNumber number = Numbers.fresh();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        " stop. ",
        "Stopall",
        "UNSUBSCRIBE",
        "end",
        "QUIT",
        "revoke",
        "OPT OUT",
        "cancel",
        "СТОП",
        "إلغاء",
        "İPTAL",
        "iptal",
        "rezygnuję",
        "REZYGNUJE",
        "ደው",
        "Afmelden!"
      })
  void stop_in_every_language_is_confirmed_once_and_ends_everything(String word) {
    assertThat(say(word).texts()).hasSize(1);
    assertThat(allowed()).isFalse();
    assertThat(say(word).texts()).isEmpty();
    assertThat(say("Beijum").texts()).isEmpty();
  }

  @Test
  void start_after_stop_is_confirmed_in_the_language_of_before() {
    assertThat(say("dur").language()).isEqualTo("tr");
    var started = say("START");
    assertThat(started.language()).isEqualTo("tr");
    assertThat(started.texts()).hasSize(1);
    assertThat(allowed()).isTrue();
  }

  @Test
  void the_same_delivery_again_gets_the_same_answer_and_changes_nothing() {
    var id = UUID.randomUUID().toString();
    var first = inbox.receive("test", id, number, "STOP");
    inbox.receive("test", UUID.randomUUID().toString(), number, "START");
    assertThat(inbox.receive("test", id, number, "STOP")).isEqualTo(first);
    assertThat(allowed()).isTrue();
  }

  private boolean allowed() {
    return consents.allows(contacts.find(number).orElseThrow(), Purpose.REPLY);
  }

  private InboundReply say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text);
  }
}
