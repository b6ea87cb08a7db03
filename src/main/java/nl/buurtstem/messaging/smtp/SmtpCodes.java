package nl.buurtstem.messaging.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.buurtstem.messaging.SendOutcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// What a mail server's answers mean for a mail (RFC 5321, 4.2; RFC 3463).
final class SmtpCodes {
  private static final Duration BUSY = Duration.ofMinutes(5);
  private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private SmtpCodes() {}

  /// @param code three digits
  /// @param enhanced the code behind it, such as `5.1.1`; empty where the server gives none
  /// @param aboutAddress whether it answers the address of the reader
  private record Reply(int code, String enhanced, boolean aboutAddress) {
    boolean later() {
      return code >= 400 && code < 500;
    }

    boolean never() {
      return code >= 500 && code < 600;
    }

    /// The address does not exist, as opposed to a policy or a fault of ours.
    boolean hard() {
      return aboutAddress && (enhanced.isEmpty() || enhanced.startsWith("5.1."));
    }

    /// The more exact one of its two codes.
    String text() {
      return enhanced.isEmpty() ? String.valueOf(code) : enhanced;
    }
  }

  /// Why there was no conversation, without the server's words.
  static String ofConnecting(MessagingException failure) {
    return failure instanceof AuthenticationFailedException ? "AUTH" : "UNREACHABLE";
  }

  /// What became of the mail.
  ///
  /// @param handedOver whether the server may have it
  static SendOutcome outcome(MessagingException failure, boolean handedOver) {
    var reply = reply(failure);
    if (reply != null && reply.never()) {
      return new SendOutcome.Refused(reply.text(), reply.hard());
    }
    if (reply != null && reply.later()) {
      return new SendOutcome.Later(BUSY, reply.text());
    }
    return handedOver
        ? new SendOutcome.Unknown("the line broke after the mail")
        : new SendOutcome.Later(BUSY, "BROKEN_OFF");
  }

  /// The answer that says most: the one to the address, if there is one.
  private static @Nullable Reply reply(MessagingException failure) {
    Reply found = null;
    for (Exception at = failure;
        at instanceof MessagingException now;
        at = now.getNextException()) {
      var reply = of(now);
      if (reply != null && (found == null || reply.aboutAddress())) {
        found = reply;
      }
    }
    return found;
  }

  private static @Nullable Reply of(MessagingException failure) {
    return switch (failure) {
      case SMTPAddressFailedException refused ->
          new Reply(refused.getReturnCode(), enhanced(refused), true);
      case SMTPSenderFailedException refused ->
          new Reply(refused.getReturnCode(), enhanced(refused), false);
      case SMTPSendFailedException refused ->
          new Reply(refused.getReturnCode(), enhanced(refused), false);
      case MessagingException _ -> null;
    };
  }

  private static String enhanced(SendFailedException refused) {
    var matcher = ENHANCED.matcher(refused.getMessage() == null ? "" : refused.getMessage());
    return matcher.find() ? matcher.group(1) : "";
  }
}
