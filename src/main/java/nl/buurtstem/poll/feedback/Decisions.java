package nl.buurtstem.poll.feedback;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.response.StorageException;

/// What was decided after polls. Each change and its entry in the audit log are one transaction.
@Singleton
public class Decisions {
  private final DecisionStore store;
  private final AuditLog audit;
  private final Clock clock;

  Decisions(DecisionStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What residents may read, the newest first: nothing before the results of the poll are public.
  @Transactional(readOnly = true)
  public List<Decision> shown(Poll poll) {
    return poll.state().compareTo(PollState.PUBLISHED) >= 0 ? all(poll) : List.of();
  }

  /// All decisions of a poll, the newest first.
  @Transactional(readOnly = true)
  public List<Decision> all(Poll poll) {
    try {
      return store.all(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  @Transactional(readOnly = true)
  Optional<Decision> find(Poll poll, UUID id) {
    return all(poll).stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  /// Records a decision.
  ///
  /// @return whether it is new; not when the same form was sent before
  @Transactional
  boolean add(Poll poll, Decision decision, Staff by) throws SQLException {
    return store.add(poll.id(), decision, by.name(), clock.instant())
        && noted(poll, decision, "poll.decided", by);
  }

  /// Changes a decision.
  ///
  /// @return whether it was changed; not when somebody else changed or removed it first
  @Transactional
  boolean change(Poll poll, Decision decision, Staff by) throws SQLException {
    return store.change(poll.id(), decision, by.name(), clock.instant())
        && noted(poll, decision, "poll.decision_changed", by);
  }

  /// Removes a decision that was recorded by mistake; the log keeps what it said.
  ///
  /// @return whether it was removed; not when somebody else changed or removed it first
  @Transactional
  boolean remove(Poll poll, Decision decision, Staff by) throws SQLException {
    return store.remove(poll.id(), decision.id(), decision.revision())
        && noted(poll, decision, "poll.decision_removed", by);
  }

  private boolean noted(Poll poll, Decision decision, String what, Staff by) {
    audit.record(
        by,
        what,
        poll.slug(),
        decision.status().path()
            + " ("
            + decision.on()
            + "): "
            + decision.text().in(DecisionStore.DUTCH).text());
    return true;
  }
}
