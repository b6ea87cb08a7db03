package nl.buurtstem.messaging.smtp;

import static nl.buurtstem.messaging.smtp.SmtpSettings.given;

import io.micronaut.context.annotation.Context;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.platform.start.OwnMachine;

/// Refuses to start with a mail server that would be spoken to in the open, or that could not send.
@Context
final class SmtpStart {
  private static final Set<String> WAYS = Set.of("starttls", "implicit", "none");

  /// @throws IllegalStateException when mail could not be sent safely, with what to do in Dutch
  SmtpStart(SmtpSettings smtp, Settings settings) {
    var faults = faults(smtp, settings);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Buurtstem start niet, want zo kan er geen e-mail worden verstuurd:\n- "
              + String.join("\n- ", faults));
    }
  }

  /// What stands in the way of these settings; nothing where there is no host.
  static List<String> faults(SmtpSettings smtp, Settings settings) {
    var host = given(smtp.host()).orElse("");
    if (host.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<String>();
    if (!WAYS.contains(smtp.tls())) {
      found.add("BUURTSTEM_SMTP_TLS is starttls, implicit of none.");
    }
    if (smtp.tls().equals("none") && !OwnMachine.is(host)) {
      found.add(
          "BUURTSTEM_SMTP_TLS=none kan alleen met een mailserver op deze machine: anders leest"
              + " iedereen onderweg mee. Kies starttls of implicit.");
    }
    if (given(smtp.username()).isPresent() != given(smtp.password()).isPresent()) {
      found.add("BUURTSTEM_SMTP_USERNAME en BUURTSTEM_SMTP_PASSWORD horen bij elkaar.");
    }
    if (!isAddress(given(smtp.from()).orElse(""))) {
      found.add("BUURTSTEM_SMTP_FROM is geen adres zoals Buurtstem <buurtstem@voorbeeld.nl>.");
    }
    if (settings.demo() && !OwnMachine.is(host)) {
      found.add(
          "BUURTSTEM_DEMO=true hoort niet bij een echte mailserver: dan gaat er post naar verzonnen"
              + " adressen, die van iemand kunnen zijn.");
    }
    return List.copyOf(found);
  }

  private static boolean isAddress(String from) {
    try {
      new InternetAddress(from, true).validate();
      return from.indexOf('@') > 0 && from.chars().noneMatch(Character::isISOControl);
    } catch (AddressException notAnAddress) {
      return false;
    }
  }
}
