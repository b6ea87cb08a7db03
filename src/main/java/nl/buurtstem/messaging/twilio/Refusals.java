package nl.buurtstem.messaging.twilio;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtstem.access.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers that somebody posted what Twilio did not sign, without any of it: in the log each
/// time, in the audit log at most once in ten minutes, so that nobody can fill it from outside.
@Singleton
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final AuditLog audit;
  private final Clock clock;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
  private final AtomicLong since = new AtomicLong();

  Refusals(AuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /// @param path of the webhook
  void refused(String path) {
    LOG.warn("{}: refused, the signature is not Twilio's", path);
    long count = since.incrementAndGet();
    var before = last.get();
    var now = clock.instant();
    if (!now.isBefore(before.plus(PAUSE)) && last.compareAndSet(before, now)) {
      since.addAndGet(-count);
      audit.record("?", "webhook.refused", path, String.valueOf(count));
    }
  }
}
