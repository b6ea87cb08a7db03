package nl.buurtstem.messaging.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.messaging.Rig;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;

/// Where mail stays while there is no mail server.
public final class MailboxRig implements Rig {
  private final Mailbox mailbox = new Mailbox(_ -> Optional.empty(), Clock.systemUTC());

  @Override
  public Set<Situation> situations() {
    return Set.of(Situation.TAKES);
  }

  @Override
  public void now(Situation situation) {
    if (situation != Situation.TAKES) {
      throw new IllegalArgumentException("a mailbox takes everything");
    }
  }

  @Override
  public Transport transport() {
    return mailbox;
  }

  @Override
  public ContactAddress somebody() {
    return new EmailAddress("noor.de.vries@voorbeeld.nl");
  }

  @Override
  public ContactAddress somebodyElse() {
    return new EmailAddress("ander@voorbeeld.nl");
  }

  @Override
  public int asked() {
    return mailbox.all().size();
  }

  @Override
  public List<String> has() {
    return mailbox.all().stream().map(Mailbox.Kept::text).toList();
  }

  @Override
  public List<String> secrets() {
    return List.of("noor.de.vries");
  }

  @Override
  public void close() {
    // nothing is open
  }
}
