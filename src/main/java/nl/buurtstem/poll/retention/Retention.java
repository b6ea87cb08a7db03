package nl.buurtstem.poll.retention;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.StorageException;

/// The steps of keeping and destroying raw answers, each one transaction.
@Singleton
public class Retention {
  private static final String BY = "agenda";

  private final HoldStore holds;
  private final RawAnswers answers;
  private final AuditLog audit;
  private final Clock clock;

  Retention(HoldStore holds, RawAnswers answers, AuditLog audit, Clock clock) {
    this.holds = holds;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /// The day in Amsterdam on which the last raw answer of a poll was destroyed; empty while answers
  /// are kept.
  @Transactional
  public Optional<LocalDate> destroyedOn(Poll poll) {
    try {
      return answers
          .record(poll.id())
          .flatMap(Destruction::finished)
          .map(at -> LocalDate.ofInstant(at, Zones.AMSTERDAM));
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Transactional
  Optional<Hold> hold(Poll poll) throws SQLException {
    return holds.find(poll.id());
  }

  @Transactional
  Optional<Destruction> destruction(Poll poll) throws SQLException {
    return answers.record(poll.id());
  }

  /// Keeps the answers until the hold is lifted.
  ///
  /// @return whether it holds from now on; not when another hold is in force
  @Transactional
  boolean hold(Poll poll, String reason, Staff by) throws SQLException {
    if (!holds.hold(poll.id(), new Hold(reason, by.name(), clock.instant()))) {
      return false;
    }
    audit.record(by, "poll.held", poll.slug(), reason);
    return true;
  }

  /// Lifts the hold; whether there was one.
  @Transactional
  boolean lift(Poll poll, String reason, Staff by) throws SQLException {
    if (!holds.lift(poll.id(), by.name(), clock.instant())) {
      return false;
    }
    audit.record(by, "poll.hold_lifted", poll.slug(), reason);
    return true;
  }

  /// Whether its answers have to go today: the last day of keeping is over, its counts are final
  /// and kept, nothing holds them, and they are not gone yet.
  ///
  /// @param today in Amsterdam
  @Transactional
  boolean isDue(Poll poll, LocalDate today) throws SQLException {
    return poll.state().isCounted()
        && today.isAfter(poll.definition().retainUntil())
        && answers.record(poll.id()).flatMap(Destruction::finished).isEmpty()
        && holds.find(poll.id()).isEmpty();
  }

  /// Destroys a part, unless a hold came in between.
  ///
  /// @return whether there may be more
  @Transactional
  boolean destroySome(Poll poll, int most) throws SQLException {
    if (holds.find(poll.id()).isPresent()) {
      return false;
    }
    answers.start(poll.id(), poll.definition().retainUntil(), clock.instant());
    if (answers.destroySome(poll.id(), most) > 0) {
      return true;
    }
    if (answers.finish(poll.id(), clock.instant())) {
      var record = answers.record(poll.id()).orElseThrow();
      audit.record(
          BY,
          "poll.answers_destroyed",
          poll.slug(),
          "%d antwoorden, %d teksten, %d ontvangstbewijzen; bewaard tot en met %s"
              .formatted(
                  record.responses(), record.freeTexts(), record.receipts(), record.keptUntil()));
    }
    return false;
  }
}
