package nl.buurtstem.messaging.delivery;

import java.util.Locale;
import java.util.Set;

/// What an error code of a provider means for what we do next.
public enum Failure {
  /// The person told the provider to stop: nothing goes to them any more, for any purpose.
  OPTED_OUT,
  /// This number or address cannot be reached, now or later.
  HARD,
  /// It did not work this time.
  SOFT;

  /// Twilio: the recipient replied STOP.
  private static final Set<String> STOPPED = Set.of("21610");

  /// Twilio: not a mobile number, no such number, unknown, landline or unreachable carrier; SMTP
  /// (RFC 3463): no such mailbox, no such host, disabled, moved without a trace.
  private static final Set<String> NEVER =
      Set.of(
          "21211", "21614", "21217", "21421", "30005", "30006", "5.1.1", "5.1.2", "5.1.6", "5.1.10",
          "5.2.1");

  /// What this code means; soft where it is not known, so that a number is not given up for it.
  public static Failure of(String code) {
    if (STOPPED.contains(code)) {
      return OPTED_OUT;
    }
    return NEVER.contains(code) ? HARD : SOFT;
  }

  /// The key of its name in words.
  String key() {
    return "staff.messaging.failure." + name().toLowerCase(Locale.ROOT);
  }
}
