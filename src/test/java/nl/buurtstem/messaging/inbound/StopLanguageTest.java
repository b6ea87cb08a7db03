package nl.buurtstem.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which language STOP and START are answered: the one we spoke last, then the one we wrote in,
/// then one in which it is a word.
class StopLanguageTest {
  private final TestServer server = TestServer.shared();
  private final Post post = new Post();
  private final PhoneNumber number = Numbers.fresh();

  @AfterEach
  void ownTime() {
    post.done();
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, nl",
    "afmelden, nl",
    "cancel, en",
    "dur, tr",
    "koniec, pl",
    "скасувати, uk",
    "توقف, ar",
    "ደው, ti"
  })
  void of_somebody_unknown_it_is_one_in_which_it_is_a_word(String word, String language) {
    expect(say(word), "messaging.stopped", language);
    // START is answered as STOP was, whatever language the word is of.
    expect(say("старт"), "messaging.started", language);
  }

  @Test
  void it_is_the_one_we_spoke_last() {
    assertThat(say("echo merhaba").language()).isEqualTo("tr");
    expect(say("STOP"), "messaging.stopped", "tr");
    expect(say("start"), "messaging.started", "tr");
  }

  @Test
  void it_is_the_one_we_wrote_in_to_who_never_wrote_to_us() {
    write("ar");
    expect(say("STOP"), "messaging.stopped", "ar");
  }

  private void write(String language) {
    var now = server.clock().instant();
    var id =
        server
            .bean(Outbox.class)
            .put(
                new NewMessage(
                    "test " + UUID.randomUUID(),
                    server.bean(Contacts.class).remember(number),
                    Medium.SMS,
                    Purpose.REPLY,
                    language,
                    Optional.empty(),
                    "مرحبا",
                    Optional.empty(),
                    now.minusSeconds(1),
                    now.plus(Duration.ofHours(6))));
    post.worker().run();
    assertThat(post.state(id)).isIn(DeliveryState.SENT, DeliveryState.DELIVERED);
  }

  private void expect(InboundReply reply, String key, String language) {
    assertThat(reply.language()).isEqualTo(language);
    var spoken = server.bean(Languages.class).find(language).orElseThrow();
    assertThat(reply.texts()).containsExactly(server.bean(Messages.class).in(spoken).get(key));
  }

  private InboundReply say(String text) {
    return server.bean(Inbox.class).receive("test", UUID.randomUUID().toString(), number, text);
  }
}
