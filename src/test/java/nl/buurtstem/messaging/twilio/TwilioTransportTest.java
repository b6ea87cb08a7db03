package nl.buurtstem.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.twilio.TwilioStub.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What Twilio alone does; what it has in common with the others is in `TransportContractTest`.
class TwilioTransportTest {
  private static final String TEXT = "1 = ja, 2 = nee";

  private @Nullable TwilioRig open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void one_call_is_one_post_to_the_account_with_everything_twilio_needs() {
    var rig = rig(TwilioRig.SETTINGS);
    var message = message(rig, Duration.ofMinutes(30));
    rig.transport().send(message);
    assertThat(rig.stub.requests()).hasSize(1);
    var request = rig.stub.requests().getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target())
        .isEqualTo("/2010-04-01/Accounts/" + TwilioRig.ACCOUNT + "/Messages.json");
    assertThat(request.headers())
        .containsEntry("host", "api.twilio.com")
        .containsEntry("authorization", basic(TwilioRig.ACCOUNT, TwilioRig.TOKEN));
    assertThat(request.field("To")).isEqualTo("+31612345678");
    assertThat(request.field("MessagingServiceSid")).isEqualTo(TwilioRig.SERVICE);
    assertThat(request.fields()).doesNotContainKey("From");
    assertThat(request.field("Body")).isEqualTo(TEXT);
    assertThat(request.field("SmartEncoded")).isEqualTo("false");
    assertThat(Integer.parseInt(request.field("ValidityPeriod"))).isBetween(1_700, 1_800);
    assertThat(request.field("StatusCallback"))
        .isEqualTo("https://peiling.voorbeeld.nl/webhooks/twilio/status?id=" + message.id());
  }

  @Test
  void a_key_a_number_and_a_region_are_used_where_they_are_set() {
    var rig =
        rig(
            new TwilioSettings(
                TwilioRig.ACCOUNT,
                "SK1",
                "sleutel",
                TwilioRig.TOKEN,
                "",
                "",
                "+3197010200000",
                "ie1",
                "dublin"));
    rig.transport().send(message(rig, Duration.ofMinutes(30)));
    var request = rig.stub.requests().getFirst();
    assertThat(request.headers())
        .containsEntry("host", "api.dublin.ie1.twilio.com")
        .containsEntry("authorization", basic("SK1", "sleutel"));
    assertThat(request.target()).contains(TwilioRig.ACCOUNT);
    assertThat(request.field("From")).isEqualTo("+3197010200000");
    assertThat(request.fields()).doesNotContainKey("MessagingServiceSid");
  }

  @Test
  void no_message_may_wait_longer_than_twilio_allows() {
    var rig = rig(TwilioRig.SETTINGS);
    rig.transport().send(message(rig, Duration.ofDays(7)));
    assertThat(rig.stub.requests().getFirst().field("ValidityPeriod")).isEqualTo("36000");
  }

  /// The SDK would ask three times, and the client below it twice more.
  @Test
  void an_answer_that_says_the_server_failed_is_not_answered_with_another_request() {
    for (int status : new int[] {500, 502, 503, 504}) {
      try (var rig = new TwilioRig()) {
        rig.stub.answer(_ -> new Answer.Whole(status, "Retry-After: 0\r\n", "{}"));
        assertThat(rig.transport().send(message(rig, Duration.ofHours(1))))
            .isEqualTo(new SendOutcome.Unknown("HTTP_" + status));
        assertThat(rig.asked()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_connection_that_was_closed_meanwhile_costs_no_message() {
    var rig = rig(TwilioRig.SETTINGS);
    var outcomes =
        IntStream.range(0, 5)
            .mapToObj(_ -> rig.transport().send(message(rig, Duration.ofHours(1))))
            .toList();
    assertThat(outcomes).allMatch(SendOutcome.Accepted.class::isInstance);
    assertThat(rig.asked()).isEqualTo(5);
  }

  @Test
  void an_answer_that_is_not_twilios_own_leaves_it_unknown() {
    for (var answer :
        new Answer[] {
          new Answer.Whole(201, "", "<html>"),
          new Answer.Whole(201, "", ""),
          new Answer.Whole(201, "", "{}"),
          new Answer.Whole(200, "", "[1,2]"),
          new Answer.Whole(302, "Location: https://elders.nl/\r\n", ""),
          new Answer.Breaks("HTTP/1.1 "),
          new Answer.Breaks("geen HTTP\r\n\r\n")
        }) {
      try (var rig = new TwilioRig()) {
        rig.stub.answer(_ -> answer);
        assertThat(rig.transport().send(message(rig, Duration.ofHours(1))))
            .as(answer.toString())
            .isInstanceOf(SendOutcome.Unknown.class);
        assertThat(rig.asked()).isEqualTo(1);
      }
    }
  }

  @Test
  void what_is_wrong_with_our_account_costs_no_message_but_waits() {
    Stream.of(
            new Answer.Whole(401, "", "{\"code\":20003}"),
            new Answer.Whole(404, "", "{\"code\":20404}"),
            new Answer.Whole(400, "", "{\"code\":21606}"),
            new Answer.Whole(400, "", "{\"code\":21703}"),
            new Answer.Whole(407, "", "<html>proxy</html>"))
        .forEach(answer -> {
          try (var rig = new TwilioRig()) {
            rig.stub.answer(_ -> answer);
            assertThat(rig.transport().send(message(rig, Duration.ofHours(1))))
                .as(answer.toString())
                .isInstanceOf(SendOutcome.Later.class);
          }
        });
  }

  @Test
  void who_said_stop_to_twilio_is_refused_with_the_code_that_says_so() {
    var rig = rig(TwilioRig.SETTINGS);
    rig.stub.answer(request -> TwilioRig.refusal(request, 400, 21610));
    assertThat(rig.transport().send(message(rig, Duration.ofHours(1))))
        .isEqualTo(new SendOutcome.Refused("21610", true));
  }

  @Test
  void twilio_says_how_long_to_wait() {
    var rig = rig(TwilioRig.SETTINGS);
    rig.now(nl.buurtstem.messaging.Rig.Situation.IS_BUSY);
    assertThat(rig.transport().send(message(rig, Duration.ofHours(1))))
        .isEqualTo(new SendOutcome.Later(Duration.ofSeconds(7), "20429"));
  }

  @Test
  void a_text_that_twilio_has_is_found_by_its_number_words_and_time() {
    var rig = rig(TwilioRig.SETTINGS);
    keep(rig, TEXT, 5, "outbound-api");
    assertThat(rig.transport().find(tried(rig, 6)))
        .isEqualTo(new Lookup.Found("SM00000000000000000000000000000001"));
    assertThat(rig.stub.requests().getFirst().target()).contains("To=%2B31612345678");
  }

  @Test
  void an_account_on_trial_puts_words_of_its_own_before_it() {
    var rig = rig(TwilioRig.SETTINGS);
    keep(rig, "Sent from your Twilio trial account - " + TEXT, 5, "outbound-api");
    assertThat(rig.transport().find(tried(rig, 6))).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void the_same_words_from_before_or_from_the_other_side_are_another_text() {
    var rig = rig(TwilioRig.SETTINGS);
    keep(rig, TEXT, 600, "outbound-api");
    keep(rig, TEXT, 5, "inbound");
    keep(rig, TEXT + "!", 5, "outbound-api");
    assertThat(rig.transport().find(tried(rig, 6))).isEqualTo(new Lookup.NotFound());
  }

  @Test
  void a_text_that_failed_there_is_not_there() {
    var rig = rig(TwilioRig.SETTINGS);
    rig.keep(
        rig.somebody().value(),
        TEXT,
        ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5),
        "outbound-api",
        "undelivered");
    assertThat(rig.transport().find(tried(rig, 6))).isEqualTo(new Lookup.NotFound());
  }

  @Test
  void two_texts_with_the_same_words_cannot_be_told_apart() {
    var rig = rig(TwilioRig.SETTINGS);
    keep(rig, TEXT, 5, "outbound-api");
    keep(rig, TEXT, 4, "outbound-api");
    assertThat(rig.transport().find(tried(rig, 6))).isInstanceOf(Lookup.Unclear.class);
  }

  @Test
  void what_a_message_cost_is_asked_when_twilio_knows() {
    var rig = rig(TwilioRig.SETTINGS);
    keep(rig, TEXT, 5, "outbound-api");
    var sid = "SM00000000000000000000000000000001";
    assertThat(rig.twilio().bill(sid)).isEmpty();
    rig.price(sid, "-0.15000", "EUR", "2");
    assertThat(rig.twilio().bill(sid))
        .contains(
            new DeliveryReport(
                sid,
                DeliveryState.SENT,
                Optional.empty(),
                Optional.of(2),
                Optional.of(Money.euros(150_000))));
    assertThat(rig.twilio().bill("SM00000000000000000000000000000002")).isEmpty();
    rig.close();
    assertThat(rig.twilio().bill(sid)).isEmpty();
  }

  @Test
  void right_after_the_first_try_nobody_can_tell_that_it_is_not_there() {
    var rig = rig(TwilioRig.SETTINGS);
    assertThat(rig.transport().find(tried(rig, 2))).isInstanceOf(Lookup.Unclear.class);
    assertThat(rig.transport().find(tried(rig, 4))).isEqualTo(new Lookup.NotFound());
  }

  private TwilioRig rig(TwilioSettings settings) {
    open = new TwilioRig(settings);
    return open;
  }

  private static void keep(TwilioRig rig, String text, int minutesAgo, String direction) {
    rig.keep(
        rig.somebody().value(),
        text,
        ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(minutesAgo),
        direction);
  }

  private static Outgoing tried(TwilioRig rig, int minutesAgo) {
    return message(rig, Duration.ofHours(1), Instant.now().minus(Duration.ofMinutes(minutesAgo)));
  }

  private static Outgoing message(TwilioRig rig, Duration left) {
    return message(rig, left, Instant.now());
  }

  private static Outgoing message(TwilioRig rig, Duration left, Instant firstTried) {
    return new Outgoing(
        UUID.randomUUID(),
        rig.somebody(),
        "nl",
        Optional.empty(),
        TEXT,
        Instant.now().plus(left),
        firstTried);
  }

  private static String basic(String user, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }
}
