package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.resident.Numbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The webhooks as Twilio posts to them, at the running application.
class TwilioWebhooksTest {
  private static final String TOKEN = "token-van-de-proef";
  private static final String PREVIOUS = "vorige-token-van-de-proef";
  private static final String INBOUND = "/webhooks/twilio/inbound";
  private static final String STATUS = "/webhooks/twilio/status";

  private final TestServer server = TestServer.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void ownTime() {
    server.clock().reset();
  }

  @Test
  void a_text_that_twilio_signed_is_answered_in_xml() throws Exception {
    var answer = post(INBOUND, text(number(), "STOP"), TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(TwimlTest.messages(answer.body())).hasSize(1);
  }

  @Test
  void the_same_text_again_changes_nothing_and_gets_the_same_answer() throws Exception {
    var fields = text(number(), "STOP");
    var first = post(INBOUND, fields, TOKEN);
    var stored = inbound();
    for (int i = 0; i < 3; i++) {
      assertThat(post(INBOUND, fields, TOKEN).body()).isEqualTo(first.body());
    }
    assertThat(inbound()).isEqualTo(stored);
  }

  @Test
  void the_same_text_many_times_at_once_gets_one_answer_many_times() throws Exception {
    var fields = text(number(), "STOP");
    var stored = inbound();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 12)
              .mapToObj(_ -> threads.submit(() -> post(INBOUND, fields, TOKEN)))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
      }
    }
    assertThat(inbound()).isEqualTo(stored + 1);
  }

  @Test
  void while_the_token_is_replaced_the_one_before_it_is_valid_too() throws Exception {
    assertThat(post(INBOUND, text(number(), "STOP"), PREVIOUS).statusCode()).isEqualTo(200);
    assertThat(post(INBOUND, text(number(), "STOP"), "nog een andere").statusCode()).isEqualTo(403);
  }

  @Test
  void what_twilio_did_not_sign_is_refused_and_remembered_without_what_was_in_it()
      throws Exception {
    var stored = inbound();
    var number = number();
    var fields = text(number, "STOP zonnebloem");
    server.clock().advance(Duration.ofMinutes(11));
    var log =
        logging(() -> {
          for (var path : List.of(INBOUND, STATUS)) {
            assertThat(post(path, fields, "geraden").statusCode()).isEqualTo(403);
            assertThat(send(path, fields, Map.of()).statusCode()).isEqualTo(403);
            assertThat(send(path, fields, Map.of(SignedForms.HEADER, "")).statusCode())
                .isEqualTo(403);
          }
        });
    assertThat(inbound()).isEqualTo(stored);
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
            send(
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
            send(
                    INBOUND,
                    fields,
                    Map.of(
                        SignedForms.HEADER,
                        sign(INBOUND, fields, TOKEN),
                        "X-Forwarded-Host",
                        "elders.nl"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void the_query_of_the_address_is_signed_too() throws Exception {
    var fields = status("delivered");
    var path = STATUS + "?id=" + UUID.randomUUID();
    assertThat(post(path, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(
            send(path + "0", fields, Map.of(SignedForms.HEADER, sign(path, fields, TOKEN)))
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {" STOP ", "STOP\n", "\u00a0stop", "\tSTOP", "ستوب?", "S+T%20O&P=;"})
  void the_text_is_checked_as_it_was_sent_with_all_its_blanks(String words) throws Exception {
    var fields = text(number(), words);
    assertThat(post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(200);
    var trimmed = new LinkedHashMap<>(fields);
    trimmed.put("Body", words.strip() + "!");
    assertThat(
            send(INBOUND, trimmed, Map.of(SignedForms.HEADER, sign(INBOUND, fields, TOKEN)))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_field_that_is_not_known_is_signed_as_well() throws Exception {
    var fields = text(number(), "STOP");
    fields.put("NieuwVeldVanTwilio", "x");
    assertThat(post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "From", "Body"})
  void without_one_of_its_fields_a_text_is_no_text(String missing) throws Exception {
    var stored = inbound();
    var fields = text(number(), "STOP");
    fields.remove(missing);
    assertThat(post(INBOUND, fields, TOKEN).statusCode()).isEqualTo(400);
    assertThat(inbound()).isEqualTo(stored);
  }

  @Test
  void malformed_and_oversized_texts_are_refused_without_effect() throws Exception {
    var stored = inbound();
    var id = text(number(), "STOP");
    id.put("MessageSid", "SM1' OR 1=1");
    assertThat(post(INBOUND, id, TOKEN).statusCode()).isEqualTo(400);
    var long_ = text(number(), "a".repeat(70_000));
    assertThat(post(INBOUND, long_, TOKEN).statusCode()).isEqualTo(400);
    assertThat(raw("a=%zz", "").statusCode()).isEqualTo(400);
    assertThat(raw("", "").statusCode()).isIn(400, 403);
    assertThat(inbound()).isEqualTo(stored);
  }

  @Test
  void a_sender_that_is_a_name_gets_no_answer_and_is_not_kept() throws Exception {
    var stored = inbound();
    for (var from : List.of("GEMEENTE", "1008", "whatsapp:+31612345678", "")) {
      var answer = post(INBOUND, text(from, "STOP"), TOKEN);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(TwimlTest.messages(answer.body())).isEmpty();
    }
    assertThat(inbound()).isEqualTo(stored);
  }

  @Test
  void where_twilio_has_answered_a_stop_itself_we_take_it_over_and_keep_quiet() throws Exception {
    var number = number();
    var stop = text(number, "ARRET");
    stop.put("OptOutType", "STOP");
    assertThat(TwimlTest.messages(post(INBOUND, stop, TOKEN).body())).isEmpty();
    assertThat(stopped(number)).isTrue();
    var start = text(number, "WEER");
    start.put("OptOutType", "START");
    assertThat(TwimlTest.messages(post(INBOUND, start, TOKEN).body())).isEmpty();
    assertThat(stopped(number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, SENT",
    "queued, SENT",
    "sending, SENT",
    "sent, SENT",
    "delivered, DELIVERED",
    "read, DELIVERED",
    "undelivered, FAILED",
    "failed, FAILED",
    "canceled, FAILED"
  })
  void a_report_is_kept_by_its_meaning(String said, String state) throws Exception {
    var fields = status(said);
    assertThat(post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(reported(fields.getOrDefault("MessageSid", ""))).containsExactly(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?id=", "?id=x", "?id=1-2-3-4-5-6"})
  void an_address_with_an_id_that_is_none_is_malformed(String query) throws Exception {
    var fields = status("sent");
    assertThat(post(STATUS + query, fields, TOKEN).statusCode()).isEqualTo(400);
    assertThat(reported(fields.getOrDefault("MessageSid", ""))).isEmpty();
  }

  @Test
  void a_state_that_says_nothing_about_ours_is_taken_and_left() throws Exception {
    var fields = status("receiving");
    assertThat(post(STATUS, fields, TOKEN).statusCode()).isEqualTo(204);
    assertThat(reported(fields.getOrDefault("MessageSid", ""))).isEmpty();
    fields.remove("MessageStatus");
    assertThat(post(STATUS, fields, TOKEN).statusCode()).isEqualTo(400);
  }

  private boolean stopped(String number) {
    var contacts = server.bean(nl.buurtstem.resident.Contacts.class);
    var contact = contacts.find(new nl.buurtstem.resident.PhoneNumber(number)).orElseThrow();
    return server.bean(nl.buurtstem.resident.Consents.class).stopped(contact);
  }

  private List<String> reported(String id) {
    return texts("SELECT state FROM messaging_early_report WHERE provider_id = ?", id);
  }

  private int inbound() {
    return Integer.parseInt(
        texts("SELECT COUNT(*) FROM messaging_inbound WHERE ?", "1").getFirst());
  }

  private List<String> texts(String sql, String value) {
    var source = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> text(String from, String body) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("ToCountry", "NL");
    fields.put("MessageSid", id());
    fields.put("NumMedia", "0");
    fields.put("From", from);
    fields.put("To", "+3197010200000");
    fields.put("Body", body);
    fields.put("AccountSid", TwilioRig.ACCOUNT);
    fields.put("ApiVersion", "2010-04-01");
    return fields;
  }

  private static Map<String, String> status(String status) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("MessageSid", id());
    fields.put("MessageStatus", status);
    fields.put("To", "+31612345678");
    fields.put("AccountSid", TwilioRig.ACCOUNT);
    return fields;
  }

  static String number() {
    return Numbers.fresh().value();
  }

  private static String id() {
    return "SM" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields, String token)
      throws IOException, InterruptedException {
    return send(path, fields, Map.of(SignedForms.HEADER, sign(path, fields, token)));
  }

  private String sign(String path, Map<String, String> fields, String token) {
    var address = server.bean(PublicAddress.class).of(path);
    return TwilioSignature.of(token, address, lists(fields));
  }

  private HttpResponse<String> send(
      String path, Map<String, String> fields, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(path, body(fields), headers);
  }

  private HttpResponse<String> raw(String body, String signature)
      throws IOException, InterruptedException {
    return send(INBOUND, body, Map.of(SignedForms.HEADER, signature));
  }

  private HttpResponse<String> send(String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, List<String>> lists(Map<String, String> fields) {
    var lists = new TreeMap<String, List<String>>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
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
