package nl.buurtstem.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.delivery.Post;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.sql.DatabaseException;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.Numbers;
import nl.buurtstem.resident.PhoneNumber;
import nl.buurtstem.resident.Purpose;
import nl.buurtstem.text.SmsLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class InboxTest {
  private final TestServer server = TestServer.shared();
  private final Inbox inbox = server.bean(Inbox.class);
  private final Contacts contacts = server.bean(Contacts.class);
  private final Consents consents = server.bean(Consents.class);
  private final EchoHandler talk = server.bean(EchoHandler.class);
  private final Post post = new Post();
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

  @Test
  void the_same_delivery_many_times_at_once_is_handled_once() throws Exception {
    var id = UUID.randomUUID().toString();
    int before = talk.heard(number);
    var asked = new ArrayList<Callable<InboundReply>>();
    for (int i = 0; i < 12; i++) {
      asked.add(() -> inbox.receive("test", id, number, "echo hallo"));
    }
    var replies = new HashSet<InboundReply>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var one : threads.invokeAll(asked)) {
        replies.add(one.get());
      }
    }
    assertThat(replies).containsExactly(new InboundReply("tr", List.of("hallo")));
    assertThat(talk.heard(number)).isEqualTo(before + 1);
  }

  @Test
  void texts_of_one_person_at_once_are_handled_one_after_the_other() throws Exception {
    var asked = new ArrayList<Callable<InboundReply>>();
    for (int i = 0; i < 12; i++) {
      var text = i == 6 ? "STOP" : "echo " + i;
      asked.add(() -> say(text));
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var one : threads.invokeAll(asked)) {
        one.get();
      }
    }
    assertThat(allowed()).isFalse();
    assertThat(talk.mostAtOnce(number)).isEqualTo(1);
  }

  @Test
  void a_handler_that_fails_leaves_the_text_stored_and_it_is_handled_at_the_next_delivery() {
    var id = UUID.randomUUID().toString();
    talk.failOnce(number);
    assertThatThrownBy(() -> inbox.receive("test", id, number, "echo hallo"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(state(id)).isEqualTo("FAILED");
    assertThat(inbox.receive("test", id, number, "echo hallo").texts()).containsExactly("hallo");
    assertThat(state(id)).isEqualTo("HANDLED");
  }

  @Test
  void what_the_database_ended_for_another_is_done_again_at_once() {
    var id = UUID.randomUUID().toString();
    int before = talk.heard(number);
    talk.standInTheWay(number, 3);
    assertThat(inbox.receive("test", id, number, "echo hallo").texts()).containsExactly("hallo");
    assertThat(talk.heard(number)).isEqualTo(before + 4);
    assertThat(state(id)).isEqualTo("HANDLED");
  }

  @Test
  void what_the_database_ends_every_time_fails_and_is_handled_at_the_next_delivery() {
    var id = UUID.randomUUID().toString();
    talk.standInTheWay(number, 1000);
    assertThatThrownBy(() -> inbox.receive("test", id, number, "echo hallo"))
        .isInstanceOf(DatabaseException.class);
    assertThat(state(id)).isEqualTo("FAILED");
    talk.standInTheWay(number, 0);
    assertThat(inbox.receive("test", id, number, "echo hallo").texts()).containsExactly("hallo");
  }

  @Test
  void the_twentieth_identical_text_in_five_minutes_is_answered_with_that_once_and_then_no_more() {
    for (int i = 1; i < 20; i++) {
      assertThat(say("echo hallo").texts()).as("text %s", i).hasSize(1);
    }
    assertThat(say("echo hallo").texts()).singleElement().asString().contains("çok sık");
    assertThat(say("echo hallo").texts()).isEmpty();
    assertThat(say("echo iets anders").texts()).hasSize(1);
    assertThat(say("STOP").texts()).as("STOP beats a loop").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en", "ar", "tr", "uk", "pl", "ti"})
  void what_stop_and_start_are_answered_fits_one_part(String code) {
    var language = server.bean(Languages.class).find(code).orElseThrow();
    var words = server.bean(Messages.class).in(language);
    assertThat(SmsLength.of(words.get("messaging.stopped")).parts()).isEqualTo(1);
    assertThat(SmsLength.of(words.get("messaging.started")).parts()).isEqualTo(1);
    assertThat(SmsLength.of(words.get("messaging.stopped.help")).parts()).isEqualTo(1);
  }

  @Test
  void what_came_in_and_went_out_cannot_be_read_in_the_database_or_the_log() {
    var log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    var secret = "zonnebloem" + UUID.randomUUID().toString().replace("-", "");
    try {
      say("echo " + secret);
      talk.failOnce(number);
      assertThatThrownBy(() -> say("echo " + secret)).isInstanceOf(RuntimeException.class);
      post.put(number, secret);
      post.transport.answer(number.value(), _ -> new SendOutcome.Unknown("time-out"));
      post.worker().run();
    } finally {
      log.detachAppender(lines);
      post.done();
    }
    assertThat(lines.list)
        .allSatisfy(line ->
            assertThat(line.getFormattedMessage())
                .doesNotContain(secret)
                .doesNotContain(number.value().substring(3)));
    assertThat(found("messaging_inbound", "body", secret)).isZero();
    assertThat(found("messaging_inbound", "reply", secret)).isZero();
    assertThat(found("messaging_message", "body", secret)).isZero();
    assertThat(found("resident_contact", "address", number.value())).isZero();
  }

  private long found(String table, String column, String text) {
    return post.number(
        "SELECT COUNT(*) FROM %s WHERE LOCATE(CAST(? AS BINARY), %s) > 0".formatted(table, column),
        text);
  }

  private String state(String providerId) {
    return post.inside(() ->
        server
            .bean(Sql.class)
            .first(
                "SELECT state FROM messaging_inbound WHERE provider = 'test' AND"
                    + " provider_message_id = ?",
                row -> row.text(1),
                providerId)
            .orElseThrow());
  }

  @AfterEach
  void noMore() {
    post.done();
  }

  private boolean allowed() {
    return consents.allows(contacts.find(number).orElseThrow(), Purpose.REPLY);
  }

  private InboundReply say(String text) {
    return inbox.receive("test", UUID.randomUUID().toString(), number, text);
  }
}
