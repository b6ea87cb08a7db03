package nl.buurtstem.messaging.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A conversation with a mail server that knows how far it came. Until the dot that ends the data
/// the server cannot have taken the mail; from then on it may (RFC 5321, 4.1.1.4).
final class WatchedSmtp extends SMTPTransport {
  private boolean handedOver;

  /// @param tls from the first byte
  WatchedSmtp(Session session, boolean tls) {
    super(session, new URLName("smtp", null, -1, null, null, null), "smtp", tls);
  }

  /// Whether the server may have it.
  boolean handedOver() {
    return handedOver;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    handedOver = true;
    super.finishData();
  }

  @Override
  protected void finishBdat() throws IOException, MessagingException {
    handedOver = true;
    super.finishBdat();
  }
}
