package nl.buurtstem.messaging.smtp;

import static nl.buurtstem.messaging.smtp.SmtpSettings.given;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import nl.buurtstem.messaging.Lookup;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SendOutcome;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.EmailAddress;

/// E-mail by a mail server, over TLS unless the server is on this machine. One call is one
/// conversation with the server. Nothing of mail, address or password comes into a log.
@Singleton
@Requires(property = "buurtstem.smtp.host", pattern = ".+")
final class SmtpTransport implements Transport {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(6);
  private static final Duration UNREACHABLE = Duration.ofMinutes(5);

  private final SmtpSettings settings;
  private final Languages languages;
  private final Function<Outgoing, Optional<String>> stopping;
  private final Clock clock;
  private final Session session;
  private final InternetAddress from;

  @Inject
  SmtpTransport(SmtpSettings settings, Languages languages, OneClick oneClick, Clock clock) {
    this(settings, languages, oneClick::address, clock, properties(settings, ANSWER));
  }

  /// @param stopping where the reader stops mail of the message's kind
  /// @param properties of Jakarta Mail
  SmtpTransport(
      SmtpSettings settings,
      Languages languages,
      Function<Outgoing, Optional<String>> stopping,
      Clock clock,
      Properties properties) {
    this.settings = settings;
    this.languages = languages;
    this.stopping = stopping;
    this.clock = clock;
    this.session = Session.getInstance(properties);
    try {
      this.from = new InternetAddress(given(settings.from()).orElseThrow(), true);
    } catch (AddressException e) {
      throw new IllegalStateException("BUURTSTEM_SMTP_FROM is not an address", e);
    }
  }

  @Override
  public Medium medium() {
    return Medium.EMAIL;
  }

  @Override
  public SendOutcome send(Outgoing message) {
    if (!(message.to() instanceof EmailAddress to)) {
      throw new IllegalArgumentException("a mail goes to an e-mail address");
    }
    if (!clock.instant().isBefore(message.notAfter())) {
      return new SendOutcome.Refused("EXPIRED", false);
    }
    var language = languages.find(message.language()).orElseGet(languages::dutch);
    try {
      var mail = Mail.of(session, from, message, language, clock.instant());
      var stop = stopping.apply(message);
      if (stop.isPresent()) {
        mail.canBeStoppedAt(stop.get());
      }
      return send(mail, new InternetAddress(to.value(), true));
    } catch (MessagingException notAMail) {
      return new SendOutcome.Refused("ADDRESS", true);
    }
  }

  /// No mail server says afterwards what it took. The id in its header stays the same, so that the
  /// reader's program can see that two are one.
  @Override
  public Lookup find(Outgoing message) {
    return new Lookup.Unclear("a mail server cannot be asked");
  }

  private SendOutcome send(Mail mail, InternetAddress to) {
    var server = new WatchedSmtp(session, settings.tls().equals("implicit"));
    try {
      server.connect(
          given(settings.host()).orElseThrow(),
          settings.port(),
          given(settings.username()).orElse(null),
          given(settings.password()).orElse(null));
    } catch (MessagingException unreachable) {
      hangUp(server);
      return new SendOutcome.Later(UNREACHABLE, SmtpCodes.ofConnecting(unreachable));
    }
    try {
      server.sendMessage(mail, new Address[] {to});
      return new SendOutcome.Accepted(mail.getMessageID());
    } catch (MessagingException failure) {
      return SmtpCodes.outcome(failure, server.handedOver());
    } finally {
      hangUp(server);
    }
  }

  /// What became of the mail is known by now; a line that breaks while saying goodbye changes
  /// nothing.
  private static void hangUp(WatchedSmtp server) {
    try {
      server.close();
    } catch (MessagingException _) {
      // see above
    }
  }

  static Properties properties(SmtpSettings settings, Duration answer) {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
    properties.put("mail.smtp.timeout", String.valueOf(answer.toMillis()));
    properties.put("mail.smtp.writetimeout", String.valueOf(answer.toMillis()));
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.auth", String.valueOf(given(settings.username()).isPresent()));
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls().equals("starttls")));
    properties.put(
        "mail.smtp.starttls.required", String.valueOf(settings.tls().equals("starttls")));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls().equals("implicit")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.mime.charset", "UTF-8");
    return properties;
  }
}
