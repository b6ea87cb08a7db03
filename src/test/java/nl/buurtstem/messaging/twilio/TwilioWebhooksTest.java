package nl.buurtstem.messaging.twilio;

import static nl.buurtstem.messaging.twilio.WebhookPosts.INBOUND;
import static nl.buurtstem.messaging.twilio.WebhookPosts.PREVIOUS;
import static nl.buurtstem.messaging.twilio.WebhookPosts.STATUS;
import static nl.buurtstem.messaging.twilio.WebhookPosts.TOKEN;
import static nl.buurtstem.messaging.twilio.WebhookPosts.lists;
import static nl.buurtstem.messaging.twilio.WebhookPosts.number;
import static nl.buurtstem.messaging.twilio.WebhookPosts.text;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Texts as Twilio posts them, at the running application.
class TwilioWebhooksTest {
  private final TestServer server = TestServer.shared();
  private final WebhookPosts posts = new WebhookPosts();

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_text_that_twilio_signed_is_answered_in_xml() throws Exception {
    var answer = posts.post(INBOUND, text(number(), "STOP"), TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(TwimlTest.messages(answer.body())).hasSize(1);
  }

  @Test
  void the_same_text_again_changes_nothing_and_gets_the_same_answer() throws Exception {
    var fields = text(number(), "STOP");
    var first = posts.post(INBOUND, fields, TOKEN);
    var stored = posts.inbound();
    for (int i = 0; i < 3; i++) {
      assertThat(posts.post(INBOUND, fields, TOKEN).body()).isEqualTo(first.body());
    }
    assertThat(posts.inbound()).isEqualTo(stored);
  }

  @Test
  void the_same_text_many_times_at_once_gets_one_answer_many_times() throws Exception {
    var fields = text(number(), "STOP");
    var stored = posts.inbound();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 12)
              .mapToObj(_ -> threads.submit(() -> posts.post(INBOUND, fields, TOKEN)))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
      }
    }
    assertThat(posts.inbound()).isEqualTo(stored + 1);
  }

  @Test
  void while_the_token_is_replaced_the_one_before_it_is_valid_too() throws Exception {
    assertThat(posts.post(INBOUND, text(number(), "STOP"), PREVIOUS).statusCode()).isEqualTo(200);
    var refused = posts.post(INBOUND, text(number(), "STOP"), "nog een andere");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("TWILIO_AUTH_TOKEN").doesNotContain("aangemeld");
  }

  @Test
  void what_twilio_did_not_sign_is_refused_and_remembered_without_what_was_in_it()
      throws Exception {
    var stored = posts.inbound();
    var number = number();
    var fields = text(number, "STOP zonnebloem");
    server.clock().advance(Duration.ofMinutes(11));
    var log =
        logging(() -> {
          for (var path : List.of(INBOUND, STATUS)) {
            assertThat(posts.post(path, fields, "geraden").statusCode()).isEqualTo(403);
            assertThat(posts.send(path, fields, Map.of()).statusCode()).isEqualTo(403);
            assertThat(posts.send(path, fields, Map.of(SignedForms.HEADER, "")).statusCode())
                .isEqualTo(403);
          }
        });
    assertThat(posts.inbound()).isEqualTo(stored);
    assertThat(log)
        .contains("refused")
        .doesNotContain("zonnebloem")
        .doesNotContain(number.substring(1));
    assertThat(server.bean(AuditLog.class).latest(20))
        .filteredOn(entry -> entry.what().equals("webhook.refused"))
        .isNotEmpty()
        .allMatch(entry -> !entry.why().contains("zonnebloem"));
  }

  @Test
  void what_the_request_says_about_its_own_address_counts_for_nothing() throws Exception {
    var fields = text(number(), "STOP");
    var elsewhere = TwilioSignature.of(TOKEN, "https://elders.nl" + INBOUND, lists(fields));
    assertThat(
            posts
                .send(
                    INBOUND,
                    fields,
                    Map.of(
                        SignedForms.HEADER,
                        elsewhere,
                        "X-Forwarded-Host",
                        "elders.nl",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=elders.nl;proto=https"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            posts
                .send(
                    INBOUND,
                    fields,
                    Map.of(
                        SignedForms.HEADER,
                        posts.sign(INBOUND, fields, TOKEN),
                        "X-Forwarded-Host",
                        "elders.nl"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {" STOP ", "STOP\n", "\u00a0stop", "\tSTOP", "ستوب?", "S+T%20O&P=;"})
  void the_text_is_checked_as_it_was_sent_with_all_its_blanks(String words) throws Exception {
    var fields = text(number(), words);
    assertThat(posts.post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(200);
    var trimmed = new LinkedHashMap<>(fields);
    trimmed.put("Body", words.strip() + "!");
    assertThat(
            posts
                .send(
                    INBOUND,
                    trimmed,
                    Map.of(SignedForms.HEADER, posts.sign(INBOUND, fields, TOKEN)))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_field_that_is_not_known_is_signed_as_well() throws Exception {
    var fields = text(number(), "STOP");
    fields.put("NieuwVeldVanTwilio", "x");
    assertThat(posts.post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "From", "Body"})
  void without_one_of_its_fields_a_text_is_no_text(String missing) throws Exception {
    var stored = posts.inbound();
    var fields = text(number(), "STOP");
    fields.remove(missing);
    assertThat(posts.post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(400);
    assertThat(posts.inbound()).isEqualTo(stored);
  }

  @Test
  void malformed_and_oversized_texts_are_refused_without_effect() throws Exception {
    var stored = posts.inbound();
    var id = text(number(), "STOP");
    id.put("MessageSid", "SM1' OR 1=1");
    assertThat(posts.post(INBOUND, id, TOKEN).statusCode()).isEqualTo(400);
    var long_ = text(number(), "a".repeat(70_000));
    assertThat(posts.post(INBOUND, long_, TOKEN).statusCode()).isEqualTo(400);
    assertThat(posts.raw("a=%zz", "").statusCode()).isEqualTo(400);
    assertThat(posts.raw("", "").statusCode()).isIn(400, 403);
    assertThat(posts.inbound()).isEqualTo(stored);
  }

  @Test
  void a_sender_that_is_a_name_gets_no_answer_and_is_not_kept() throws Exception {
    var stored = posts.inbound();
    for (var from : List.of("GEMEENTE", "1008", "whatsapp:+31612345678", "")) {
      var answer = posts.post(INBOUND, text(from, "STOP"), TOKEN);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(TwimlTest.messages(answer.body())).isEmpty();
    }
    assertThat(posts.inbound()).isEqualTo(stored);
  }

  @Test
  void where_twilio_has_answered_a_stop_itself_we_take_it_over_and_keep_quiet() throws Exception {
    var number = number();
    var stop = text(number, "ARRET");
    stop.put("OptOutType", "STOP");
    assertThat(TwimlTest.messages(posts.post(INBOUND, stop, TOKEN).body())).isEmpty();
    assertThat(stopped(number)).isTrue();
    var start = text(number, "WEER");
    start.put("OptOutType", "START");
    assertThat(TwimlTest.messages(posts.post(INBOUND, start, TOKEN).body())).isEmpty();
    assertThat(stopped(number)).isFalse();
  }

  private boolean stopped(String number) {
    var contacts = server.bean(nl.buurtstem.resident.Contacts.class);
    var contact = contacts.find(new nl.buurtstem.resident.PhoneNumber(number)).orElseThrow();
    return server.bean(nl.buurtstem.resident.Consents.class).stopped(contact);
  }

  /// Something that a test does.
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static String logging(Work work) throws IOException, InterruptedException {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    root.addAppender(log);
    try {
      work.run();
    } finally {
      root.detachAppender(log);
    }
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }
}
