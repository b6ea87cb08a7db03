package nl.buurtstem.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.Rig;
import nl.buurtstem.messaging.Rig.Situation;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.simulator.SimulatorRig;
import nl.buurtstem.messaging.smtp.MailboxRig;
import nl.buurtstem.messaging.smtp.SmtpRig;
import nl.buurtstem.messaging.twilio.TwilioRig;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/// What every transport must keep to, whatever its provider does
/// ([nl.buurtstem.messaging.Transport]).
class TransportContractTest {
  private static final String TEXT = "Hoi buurt! Geheim woord: zonnebloem.";
  private static final Map<String, Supplier<Rig>> RIGS =
      Map.of(
          "Twilio",
          TwilioRig::new,
          "SMTP",
          SmtpRig::new,
          "mailbox",
          MailboxRig::new,
          "simulator",
          SimulatorRig::new);

  @TestFactory
  Stream<DynamicTest> a_message_that_is_taken_is_there_once_and_has_an_id() {
    return during(
        Situation.TAKES,
        rig -> {
          var outcome = rig.transport().send(message(rig, TEXT));
          assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
          assertThat(((SendOutcome.Accepted) outcome).providerId())
              .isNotBlank()
              .hasSizeLessThan(101);
          assertThat(rig.asked()).isEqualTo(1);
          assertThat(rig.has()).containsExactly(TEXT);
        });
  }

  @TestFactory
  Stream<DynamicTest> each_message_has_an_id_of_its_own() {
    return during(
        Situation.TAKES,
        rig ->
            assertThat(Stream.of("een", "een", "twee").map(text -> message(rig, text)))
                .map(message -> ((SendOutcome.Accepted) rig.transport().send(message)).providerId())
                .doesNotHaveDuplicates());
  }

  @TestFactory
  Stream<DynamicTest> letters_of_every_script_arrive_as_they_were_written() {
    var text = "Één vraag – ‘prettig’ wonen?\nهل تعيش هنا؟ ሰላም 😀 <b>&amp;</b> 1+1=2%20";
    return during(
        Situation.TAKES,
        rig -> {
          assertThat(rig.transport().send(message(rig, text)))
              .isInstanceOf(SendOutcome.Accepted.class);
          assertThat(rig.has()).containsExactly(text);
        });
  }

  @TestFactory
  Stream<DynamicTest> an_address_that_does_not_exist_is_refused_for_good() {
    return during(
        Situation.KNOWS_NO_SUCH_ADDRESS,
        rig -> {
          var outcome = rig.transport().send(message(rig, TEXT));
          assertThat(outcome).isInstanceOf(SendOutcome.Refused.class);
          assertThat(((SendOutcome.Refused) outcome).hard()).isTrue();
          assertThat(Failure.of(((SendOutcome.Refused) outcome).code())).isEqualTo(Failure.HARD);
          nothingWasTaken(rig);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_refused_message_says_nothing_against_the_address() {
    return during(
        Situation.REFUSES,
        rig -> {
          var outcome = rig.transport().send(message(rig, TEXT));
          assertThat(outcome).isInstanceOf(SendOutcome.Refused.class);
          assertThat(((SendOutcome.Refused) outcome).hard()).isFalse();
          assertThat(Failure.of(((SendOutcome.Refused) outcome).code())).isEqualTo(Failure.SOFT);
          nothingWasTaken(rig);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_provider_that_is_busy_gets_it_later() {
    return during(
        Situation.IS_BUSY,
        rig -> {
          later(rig.transport().send(message(rig, TEXT)));
          nothingWasTaken(rig);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_provider_that_is_away_surely_did_not_take_it() {
    return during(
        Situation.IS_AWAY,
        rig -> {
          later(rig.transport().send(message(rig, TEXT)));
          assertThat(rig.has()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> where_no_answer_comes_nobody_claims_to_know_and_nothing_is_repeated() {
    return Stream.of(Situation.LOSES_ITS_ANSWER, Situation.STAYS_SILENT, Situation.BREAKS_OFF)
        .flatMap(situation ->
            during(
                situation,
                rig -> {
                  assertThat(rig.transport().send(message(rig, TEXT)))
                      .isInstanceOf(SendOutcome.Unknown.class);
                  assertThat(rig.asked()).isEqualTo(1);
                  assertThat(rig.has()).containsExactly(TEXT);
                }));
  }

  @TestFactory
  Stream<DynamicTest> what_may_have_been_taken_is_never_said_to_be_missing() {
    return Stream.of(Situation.TAKES, Situation.LOSES_ITS_ANSWER, Situation.BREAKS_OFF)
        .flatMap(situation ->
            during(
                situation,
                rig -> {
                  var message = message(rig, TEXT);
                  rig.transport().send(message);
                  rig.now(Situation.TAKES);
                  assertThat(rig.transport().find(message)).isNotInstanceOf(Lookup.NotFound.class);
                  assertThat(rig.transport().find(longAgo(message)))
                      .isNotInstanceOf(Lookup.NotFound.class);
                }));
  }

  @TestFactory
  Stream<DynamicTest> what_was_never_sent_is_never_said_to_be_found() {
    return during(
        Situation.TAKES,
        rig -> {
          var message = longAgo(message(rig, "nooit verstuurd"));
          rig.transport().send(message(rig, TEXT));
          rig.transport().send(to(rig.somebodyElse(), "nooit verstuurd"));
          assertThat(rig.transport().find(message)).isNotInstanceOf(Lookup.Found.class);
        });
  }

  @TestFactory
  Stream<DynamicTest> a_provider_that_is_away_leaves_it_unclear_what_it_has() {
    return during(
        Situation.IS_AWAY,
        rig ->
            assertThat(rig.transport().find(longAgo(message(rig, TEXT))))
                .isInstanceOf(Lookup.Unclear.class));
  }

  @TestFactory
  Stream<DynamicTest> what_would_come_too_late_is_not_handed_over() {
    return during(
        Situation.TAKES,
        rig -> {
          var now = Instant.now();
          var late =
              new Outgoing(
                  UUID.randomUUID(),
                  rig.somebody(),
                  "nl",
                  Optional.of("Te laat"),
                  TEXT,
                  now.minusSeconds(1),
                  now.minusSeconds(60));
          assertThat(rig.transport().send(late))
              .isEqualTo(new SendOutcome.Refused("EXPIRED", false));
          assertThat(rig.asked()).isZero();
        });
  }

  @TestFactory
  Stream<DynamicTest> neither_log_nor_outcome_holds_text_address_or_secret() {
    return Stream.of(Situation.values())
        .flatMap(situation ->
            during(
                situation,
                rig -> {
                  var message = message(rig, TEXT);
                  var said =
                      logged(() -> {
                        var outcome = rig.transport().send(message);
                        return outcome + " " + rig.transport().find(longAgo(message));
                      });
                  assertThat(said)
                      .doesNotContain("zonnebloem")
                      .doesNotContain(rig.somebody().value().substring(1))
                      .doesNotContain(rig.secrets());
                }));
  }

  private static void nothingWasTaken(Rig rig) {
    assertThat(rig.asked()).isEqualTo(1);
    assertThat(rig.has()).isEmpty();
  }

  private static void later(SendOutcome outcome) {
    assertThat(outcome).isInstanceOf(SendOutcome.Later.class);
    assertThat(((SendOutcome.Later) outcome).pause()).isPositive();
  }

  /// One test for each transport whose provider can be brought into this situation.
  private static Stream<DynamicTest> during(Situation situation, Consumer<Rig> test) {
    return RIGS.entrySet().stream()
        .filter(rig -> {
          try (var can = rig.getValue().get()) {
            return can.situations().contains(situation);
          }
        })
        .map(rig ->
            DynamicTest.dynamicTest(
                rig.getKey() + ", " + situation,
                () -> {
                  try (var fresh = rig.getValue().get()) {
                    fresh.now(situation);
                    test.accept(fresh);
                  }
                }));
  }

  private static Outgoing message(Rig rig, String text) {
    return to(rig.somebody(), text);
  }

  private static Outgoing to(nl.buurtstem.resident.ContactAddress somebody, String text) {
    var now = Instant.now();
    return new Outgoing(
        UUID.randomUUID(),
        somebody,
        "nl",
        Optional.of("Uw buurt"),
        text,
        now.plus(Duration.ofHours(1)),
        now);
  }

  /// The same message, as if it had been tried so long ago that a provider must know by now.
  private static Outgoing longAgo(Outgoing message) {
    return new Outgoing(
        message.id(),
        message.to(),
        message.language(),
        message.subject(),
        message.text(),
        message.notAfter(),
        message.firstTried().minus(Duration.ofMinutes(10)));
  }

  /// Everything that is logged meanwhile, even by whoever looks closely, and the result.
  private static String logged(Supplier<String> work) {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var before = root.getLevel();
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    try {
      var text = new StringBuilder(work.get());
      log.list.forEach(event -> text.append('\n').append(event.getFormattedMessage()));
      return text.toString();
    } finally {
      root.setLevel(before);
      root.detachAppender(log);
    }
  }
}
