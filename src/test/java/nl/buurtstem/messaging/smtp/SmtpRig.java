package nl.buurtstem.messaging.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.platform.Languages;

/// The real mail library with a server on this machine.
public final class SmtpRig implements MailRig {
  final SmtpStub stub = new SmtpStub(null, false);
  private final SmtpTransport patient = transport(PATIENCE);
  private final SmtpTransport hasty = transport(HASTE);
  private volatile Situation situation = Situation.TAKES;

  private SmtpTransport transport(Duration patience) {
    var settings = settings(stub.port(), "none");
    return new SmtpTransport(
        settings,
        Languages.standalone(),
        _ -> Optional.empty(),
        Clock.systemUTC(),
        SmtpTransport.properties(settings, patience));
  }

  static SmtpSettings settings(int port, String tls) {
    return new SmtpSettings(
        "127.0.0.1", port, tls, null, null, "Buurtstem <buurtstem@voorbeeld.nl>");
  }

  @Override
  public Set<Situation> situations() {
    return EnumSet.allOf(Situation.class);
  }

  @Override
  public void now(Situation wanted) {
    situation = wanted;
    switch (wanted) {
      case TAKES -> stub.answer(".", "250 2.0.0 kept");
      case KNOWS_NO_SUCH_ADDRESS -> stub.answer("RCPT", "550 5.1.1 <reader@x> zonnebloem unknown");
      case REFUSES -> stub.answer(".", "554 5.7.1 zonnebloem is not wanted here");
      case IS_BUSY -> stub.answer("RCPT", "451 4.3.2 later");
      case LOSES_ITS_ANSWER, BREAKS_OFF -> stub.answer(".", SmtpStub.BREAK);
      case STAYS_SILENT -> stub.answer(".", SmtpStub.SILENCE);
      case IS_AWAY -> stub.close();
    }
  }

  @Override
  public Transport transport() {
    return situation == Situation.STAYS_SILENT ? hasty : patient;
  }

  @Override
  public int asked() {
    return (int) stub.commands().stream().filter(line -> line.startsWith("MAIL")).count();
  }

  @Override
  public List<String> has() {
    return stub.mails().stream().map(SmtpRig::text).toList();
  }

  @Override
  public void close() {
    stub.close();
  }

  /// A mail as a program reads it.
  static MimeMessage read(String mail) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String mail) {
    try {
      return read(mail).getContent().toString().replace("\r\n", "\n").stripTrailing();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
