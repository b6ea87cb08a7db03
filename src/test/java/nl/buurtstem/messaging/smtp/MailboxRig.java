package nl.buurtstem.messaging.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.messaging.Transport;

/// Where mail stays while there is no mail server.
public final class MailboxRig implements MailRig {
  private final Mailbox mailbox = new Mailbox(_ -> Optional.empty(), _ -> {}, Clock.systemUTC());

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
  public int asked() {
    return mailbox.all().size();
  }

  @Override
  public List<String> has() {
    return mailbox.all().stream().map(Mailbox.Kept::text).toList();
  }

  @Override
  public void close() {
    // nothing is open
  }
}
