package nl.buurtstem.access.log;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditAnchor;
import nl.buurtstem.access.AuditCheck;
import nl.buurtstem.access.AuditState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the chain of the audit log each night, and whenever somebody asks.
@Singleton
class AuditWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AuditWatch.class);
  private final AuditCheck check;
  private final AuditAnchors anchors;
  private final Clock clock;
  private volatile @Nullable Checked last;

  AuditWatch(AuditCheck check, AuditAnchors anchors, Clock clock) {
    this.check = check;
    this.anchors = anchors;
    this.clock = clock;
  }

  /// What was found, and when.
  record Checked(AuditState state, Instant at) {}

  /// What the last check of this copy of the service found.
  Optional<Checked> last() {
    return Optional.ofNullable(last);
  }

  @Scheduled(cron = "0 40 3 * * ?")
  void eachNight() {
    now(List.of());
  }

  /// Checks.
  ///
  /// @param more points that somebody wrote down, beside those of this installation
  Checked now(Collection<AuditAnchor> more) {
    var all = new ArrayList<>(anchors.all());
    all.addAll(more);
    var checked = new Checked(check.check(all), clock.instant());
    if (checked.state() instanceof AuditState.Broken(long number, AuditState.Fault fault)) {
      LOG.error("The audit log is not what was written: entry {} ({})", number, fault);
    }
    last = checked;
    return checked;
  }
}
