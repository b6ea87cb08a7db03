package nl.buurtstem.messaging.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.platform.Direction;
import nl.buurtstem.platform.Language;

/// One e-mail: plain text in the reader's language and direction, with an id that stays the same
/// however often it is tried.
final class Mail extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /// Before a line, so that a program that shows it begins at the right side.
  private static final String RIGHT_TO_LEFT = "\u200f";

  private final String id;

  private Mail(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Mail of(
      Session session, InternetAddress from, Outgoing message, Language language, Instant now)
      throws MessagingException {
    var domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    var mail = new Mail(session, "<" + message.id() + "@" + domain + ">");
    mail.setFrom(from);
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.to().value(), true));
    mail.setSubject(oneLine(message.subject().orElse("Buurtstem")), UTF_8);
    mail.setSentDate(Date.from(now));
    mail.setContentLanguage(new String[] {language.code()});
    mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers to it
    mail.setText(directed(message.text(), language), UTF_8);
    mail.saveChanges();
    return mail;
  }

  /// Says where the reader's program stops mail of this kind (RFC 8058).
  void canBeStoppedAt(String address) throws MessagingException {
    setHeader("List-Unsubscribe", "<" + address + ">");
    setHeader("List-Unsubscribe-Post", UnsubscribePages.ONE_CLICK);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /// A subject that began a new line could write headers of its own.
  static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  private static String directed(String text, Language language) {
    return language.direction() == Direction.LTR
        ? text
        : text.lines()
            .map(line -> line.isBlank() ? line : RIGHT_TO_LEFT + line)
            .collect(Collectors.joining("\n"));
  }
}
