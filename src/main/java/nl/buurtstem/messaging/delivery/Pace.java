package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.MessagingSettings;
import nl.buurtstem.messaging.Transport;
import nl.buurtstem.platform.sql.Sql;

/// How fast messages leave: so many parts a second for each medium, all copies of the service
/// together. A moment in the database says until when the sender is busy; whoever claims moves it
/// on, at most one second ahead of the clock.
@Singleton
class Pace {
  /// With the simulator nothing has to wait; and mail servers ask for less than this.
  private static final int SIMULATED = 500;

  private static final int EMAILS = 5;
  private static final Duration AHEAD = Duration.ofSeconds(1);

  /// No message takes this long: a later moment was written by a clock that has been set back
  /// since.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String LOCK =
      "SELECT busy_until FROM messaging_sender WHERE medium = ? FOR UPDATE";
  private static final String MOVE = "UPDATE messaging_sender SET busy_until = ? WHERE medium = ?";

  private final Sql sql;
  private final int partsPerSecond;

  Pace(Sql sql, MessagingSettings settings) {
    this.sql = sql;
    this.partsPerSecond = settings.partsPerSecond();
  }

  /// A worker's turn, until its transaction ends.
  static final class Turn {
    private final Medium medium;
    private final Instant limit;
    private final Duration perPart;
    private Instant busyUntil;

    private Turn(Medium medium, Instant busyUntil, Instant limit, Duration perPart) {
      this.medium = medium;
      this.busyUntil = busyUntil;
      this.limit = limit;
      this.perPart = perPart;
    }

    boolean over() {
      return !busyUntil.isBefore(limit);
    }

    /// Whether a message of so many parts may go now.
    boolean take(int parts) {
      if (over()) {
        return false;
      }
      busyUntil = busyUntil.plus(perPart.multipliedBy(parts));
      return true;
    }
  }

  Turn turn(Transport transport, Instant now) {
    var medium = transport.medium();
    var until = sql.first(LOCK, row -> row.moment(1), medium).orElseThrow();
    boolean busy = until.isAfter(now) && until.isBefore(now.plus(LONGEST));
    var from = busy ? until : now;
    return new Turn(
        medium, from, now.plus(AHEAD), Duration.ofSeconds(1).dividedBy(rate(transport)));
  }

  void keep(Turn turn) {
    sql.change(MOVE, turn.busyUntil, turn.medium);
  }

  /// The provider said that it goes too fast.
  @Transactional
  void pause(Medium medium, Instant until) {
    sql.change(MOVE + " AND busy_until < ?", until, medium, until);
  }

  private int rate(Transport transport) {
    if (transport.simulated()) {
      return SIMULATED;
    }
    return switch (transport.medium()) {
      case SMS -> partsPerSecond;
      case EMAIL -> EMAILS;
    };
  }
}
