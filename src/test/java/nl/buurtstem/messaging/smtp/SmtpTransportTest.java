package nl.buurtstem.messaging.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What e-mail alone does; what it has in common with the others is in `TransportContractTest`.
class SmtpTransportTest {
  private static final String TEXT = "Hoi, dit is uw code.";

  @TempDir private static Path folder;

  @Test
  void with_starttls_everything_but_the_greeting_is_secret() throws Exception {
    var certificate = Certificate.forNames(folder, "ip:127.0.0.1");
    try (var stub = new SmtpStub(certificate.context(), false)) {
      assertThat(transport(stub, "starttls", certificate.context()).send(message()))
          .isInstanceOf(SendOutcome.Accepted.class);
      assertThat(stub.commands().indexOf("TLS"))
          .isPositive()
          .isLessThan(first(stub, "MAIL"))
          .isLessThan(first(stub, "RCPT"));
      assertThat(stub.mails()).hasSize(1);
    }
  }

  @Test
  void with_implicit_tls_everything_is_secret() throws Exception {
    var certificate = Certificate.forNames(folder, "ip:127.0.0.1");
    try (var stub = new SmtpStub(certificate.context(), true)) {
      assertThat(transport(stub, "implicit", certificate.context()).send(message()))
          .isInstanceOf(SendOutcome.Accepted.class);
      assertThat(stub.commands().getFirst()).isEqualTo("TLS");
    }
  }

  @Test
  void a_server_that_offers_no_secrecy_gets_nothing() {
    try (var stub = new SmtpStub(null, false)) {
      assertThat(transport(stub, "starttls", null).send(message()))
          .isInstanceOf(SendOutcome.Later.class);
      assertThat(stub.commands()).noneMatch(line -> line.startsWith("MAIL"));
      assertThat(stub.mails()).isEmpty();
    }
  }

  @Test
  void a_server_that_nobody_vouches_for_gets_nothing() throws Exception {
    var certificate = Certificate.forNames(folder, "ip:127.0.0.1");
    var another = Certificate.forNames(folder, "dns:elders.nl");
    for (var tls : List.of("starttls", "implicit")) {
      try (var stub = new SmtpStub(certificate.context(), tls.equals("implicit"))) {
        assertThat(transport(stub, tls, null).send(message()))
            .isInstanceOf(SendOutcome.Later.class);
        assertThat(stub.mails()).isEmpty();
      }
      try (var stub = new SmtpStub(another.context(), tls.equals("implicit"))) {
        assertThat(transport(stub, tls, another.context()).send(message()))
            .as("a certificate in the name of another")
            .isInstanceOf(SendOutcome.Later.class);
        assertThat(stub.mails()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554 no, Later",
    "CONNECT, 421 busy, Later",
    "CONNECT, break, Later",
    "MAIL, 421 4.3.2 busy, Later",
    "MAIL, 550 5.7.1 not from you, Refused",
    "MAIL, break, Later",
    "RCPT, 450 4.2.0 greylisted, Later",
    "RCPT, 550 5.1.1 unknown, hard",
    "RCPT, 550 unknown, hard",
    "RCPT, 550 5.7.1 relaying denied, Refused",
    "RCPT, break, Later",
    "RCPT, silence, Later",
    "DATA, 451 4.3.0 later, Later",
    "DATA, 554 5.7.1 no, Refused",
    "DATA, break, Later",
    "., 452 4.3.1 full, Later",
    "., 554 5.6.0 no, Refused",
    "., break, Unknown",
    "., silence, Unknown"
  })
  void what_a_server_says_or_does_not_say_at_each_step_means_something(
      String command, String answer, String meaning) {
    try (var stub = new SmtpStub(null, false)) {
      stub.answer(command, answer);
      var patience = answer.equals(SmtpStub.SILENCE) ? SmtpRig.HASTE : SmtpRig.PATIENCE;
      var outcome = transport(stub, "none", null, Optional.empty(), patience).send(message());
      assertThat(
              outcome instanceof SendOutcome.Refused refused && refused.hard()
                  ? "hard"
                  : outcome.getClass().getSimpleName())
          .isEqualTo(meaning);
    }
  }

  @Test
  void a_line_that_breaks_after_the_mail_was_taken_changes_nothing() {
    try (var stub = new SmtpStub(null, false)) {
      stub.answer("QUIT", SmtpStub.BREAK);
      assertThat(transport(stub, "none", null).send(message()))
          .isInstanceOf(SendOutcome.Accepted.class);
    }
  }

  @Test
  void a_mail_says_who_sent_it_in_which_language_and_that_a_machine_did() throws Exception {
    var message = message();
    var mail = SmtpRig.read(sent(message));
    assertThat(mail.getFrom()).singleElement().hasToString("Buurtstem <buurtstem@voorbeeld.nl>");
    assertThat(mail.getAllRecipients()).singleElement().hasToString("noor@voorbeeld.nl");
    assertThat(mail.getSubject()).isEqualTo("Uw buurt – één vraag");
    assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@voorbeeld.nl>");
    assertThat(mail.getContentLanguage()).containsExactly("nl");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isNotNull();
  }

  @Test
  void the_id_stays_the_same_however_often_it_is_tried() throws Exception {
    var message = message();
    assertThat(SmtpRig.read(sent(message)).getMessageID())
        .isEqualTo(SmtpRig.read(sent(message)).getMessageID());
  }

  @Test
  void arabic_begins_at_the_right() {
    var mail = sent(message("ar", "مرحبا", "1 = نعم\n\n2 = لا"));
    assertThat(SmtpRig.text(mail)).isEqualTo("\u200f1 = نعم\n\n\u200f2 = لا");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hoi\r\nBcc: ander@elders.nl",
        "Hoi\nBcc: ander@elders.nl",
        "Hoi\rBcc: ander@elders.nl",
        "Hoi\r\n\r\nMAIL FROM:<x@y.nl>",
        "Hé\r\nBcc: ander@elders.nl",
        "Hoi\u2028Bcc: ander@elders.nl",
        "Hoi\u0085Bcc: ander@elders.nl",
        "Hoi\u0000\u000bBcc: ander@elders.nl"
      })
  void a_subject_can_write_no_header_of_its_own(String subject) throws Exception {
    var mail = SmtpRig.read(sent(message("nl", subject, TEXT)));
    assertThat(Collections.list(mail.getAllHeaders()))
        .noneMatch(header -> header.getName().equalsIgnoreCase("Bcc"));
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContainPattern("\\p{Cc}");
    assertThat(mail.getContent().toString().strip()).isEqualTo(TEXT);
  }

  @Test
  void mail_of_a_kind_that_can_be_stopped_says_where() throws Exception {
    try (var stub = new SmtpStub(null, false)) {
      var address = "https://peiling.voorbeeld.nl/nl/afmelden/x";
      transport(stub, "none", null, Optional.of(address), SmtpRig.PATIENCE).send(message());
      transport(stub, "none", null).send(message());
      var with = SmtpRig.read(stub.mails().getFirst());
      assertThat(with.getHeader("List-Unsubscribe")).containsExactly("<" + address + ">");
      assertThat(with.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(SmtpRig.read(stub.mails().getLast()).getHeader("List-Unsubscribe")).isNull();
    }
  }

  @Test
  void a_text_can_end_no_mail_of_its_own() {
    var text = "een\n.\nMAIL FROM:<x@y.nl>\n..\ntwee";
    try (var stub = new SmtpStub(null, false)) {
      transport(stub, "none", null).send(message("nl", "Onderwerp", text));
      assertThat(stub.commands()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
      assertThat(SmtpRig.text(stub.mails().getFirst())).isEqualTo(text);
    }
  }

  private static int first(SmtpStub stub, String command) {
    return stub.commands()
        .indexOf(
            stub.commands().stream()
                .filter(line -> line.startsWith(command))
                .findFirst()
                .orElseThrow());
  }

  private static String sent(Outgoing message) {
    try (var stub = new SmtpStub(null, false)) {
      assertThat(transport(stub, "none", null).send(message))
          .isInstanceOf(SendOutcome.Accepted.class);
      return stub.mails().getFirst();
    }
  }

  private static SmtpTransport transport(SmtpStub stub, String tls, @Nullable SSLContext trusting) {
    return transport(stub, tls, trusting, Optional.empty(), SmtpRig.PATIENCE);
  }

  private static SmtpTransport transport(
      SmtpStub stub,
      String tls,
      @Nullable SSLContext trusting,
      Optional<String> stopping,
      Duration patience) {
    var settings = SmtpRig.settings(stub.port(), tls);
    var properties = SmtpTransport.properties(settings, patience);
    if (trusting != null) {
      properties.put("mail.smtp.ssl.socketFactory", trusting.getSocketFactory());
    }
    return new SmtpTransport(
        settings, Languages.standalone(), _ -> stopping, Clock.systemUTC(), properties);
  }

  private static Outgoing message() {
    return message("nl", "Uw buurt – één vraag", TEXT);
  }

  private static Outgoing message(String language, String subject, String text) {
    var now = Instant.now();
    return new Outgoing(
        UUID.randomUUID(),
        new EmailAddress("noor@voorbeeld.nl"),
        language,
        Optional.of(subject),
        text,
        now.plus(Duration.ofHours(1)),
        now);
  }
}
