package nl.buurtstem.messaging.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.TestServer;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.NewMessage;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.Purpose;

/// A mail that waits in the outbox of the running application.
///
/// @param outgoing as a provider would get it
public record StoppableMail(Outgoing outgoing) {

  /// A new one, which is not due for hours.
  public static StoppableMail to(EmailAddress address, Purpose purpose, String language) {
    var server = TestServer.shared();
    var now = server.bean(Clock.class).instant();
    var later = now.plus(Duration.ofHours(5));
    var subject = Optional.of("Doet u mee?");
    var text = "Uw mening telt: http://localhost:1/b/X en " + link(server) + "/nl";
    var message =
        new NewMessage(
            "stoppable-" + UUID.randomUUID(),
            server.bean(Contacts.class).remember(address),
            Medium.EMAIL,
            purpose,
            language,
            subject,
            text,
            Optional.empty(),
            now.plus(Duration.ofHours(4)),
            later);
    var id = server.bean(Outbox.class).put(message);
    return new StoppableMail(new Outgoing(id, address, language, subject, text, later, now));
  }

  /// Where it is stopped; empty where it cannot be.
  public Optional<String> link() {
    return TestServer.shared().bean(OneClick.class).address(outgoing);
  }

  /// Leaves it in the mailbox of the demonstration.
  public void captured() {
    TestServer.shared().bean(Mailbox.class).send(outgoing);
  }

  private static String link(TestServer server) {
    return server.bean(PublicAddress.class).of("");
  }
}
