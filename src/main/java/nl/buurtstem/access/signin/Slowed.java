package nl.buurtstem.access.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.access.AuditLog;

/// Writes attempts that came too soon into the audit log: the first one at once, and then at most
/// one entry in each minute for a name, which tells how many there were since. So guessing is seen,
/// and whoever guesses cannot fill the log.
@Singleton
class Slowed {
  private static final Duration AT_MOST_EACH = Duration.ofMinutes(1);

  private final AuditLog audit;
  private final Clock clock;
  private final Map<String, Count> counts = new HashMap<>(); // as many as there are accounts

  Slowed(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /// @param written when there was an entry
  /// @param since how many came after it
  private record Count(Instant written, int since) {}

  /// One attempt came too soon.
  ///
  /// @param name of the account; `?` where no account has the name that was typed
  void record(String name) {
    int number = due(name);
    if (number > 0) {
      audit.record(name, "sign_in.slowed", "", Integer.toString(number));
    }
  }

  /// How many attempts an entry is due for; 0 while none is.
  private synchronized int due(String name) {
    var now = clock.instant();
    var before = counts.get(name);
    int number = before == null ? 1 : before.since() + 1;
    if (before != null
        && Duration.between(before.written(), now).abs().compareTo(AT_MOST_EACH) < 0) {
      counts.put(name, new Count(before.written(), number));
      return 0;
    }
    counts.put(name, new Count(now, 0));
    return number;
  }
}
