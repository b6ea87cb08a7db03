package nl.buurtstem.poll;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.poll.response.MarkStore;
import nl.buurtstem.poll.response.StorageException;

/// Responses that looked odd when they came. They count, until a person decides otherwise; that can
/// be turned back until somebody has seen the results. Two results, with and without a few
/// responses, would tell by their difference what these few answered; and whoever knows the results
/// should not choose what counts.
@Singleton
public class MarkedResponses {
  /// While nothing was said in public.
  private static final Set<PollState> OPEN_TO_CHANGE = EnumSet.of(PollState.OPEN, PollState.CLOSED);

  private final MarkStore store;
  private final PollTables tables;
  private final Polls polls;
  private final Tallies tallies;
  private final List<ClosingListener> listeners;
  private final AuditLog audit;
  private final Clock clock;

  MarkedResponses(
      MarkStore store,
      PollTables tables,
      Polls polls,
      Tallies tallies,
      List<ClosingListener> listeners,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.tables = tables;
    this.polls = polls;
    this.tallies = tallies;
    this.listeners = listeners;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those of a poll, together where they have the same marks.
  @Transactional(readOnly = true)
  public List<MarkStore.Group> of(Poll poll) {
    try {
      return store.groups(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// How many responses of a poll do not count.
  @Transactional(readOnly = true)
  public long leftOut(Poll poll) {
    try {
      return store.leftOut(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Whether it can still be decided.
  @Transactional(readOnly = true)
  public boolean open(Poll poll) {
    try {
      return OPEN_TO_CHANGE.contains(poll.state()) && !store.settled(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Whether it still has to be settled which responses of a poll that has closed count, before
  /// anybody may see its results.
  @Transactional(readOnly = true)
  public boolean unsettled(Poll poll) {
    return open(poll) && !of(poll).isEmpty();
  }

  /// Settles for good which responses of a poll that has closed count. Once is enough.
  @Transactional
  public void settle(Poll poll, Staff by) {
    var row = tables.lock(poll.slug()).orElseThrow();
    if (row.state() != PollState.CLOSED) {
      return;
    }
    try {
      if (!store.settled(poll.id())) {
        store.settle(poll.id(), by.name(), clock.instant());
        audit.record(by, "poll.settled", poll.slug(), "");
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Decides whether the responses with exactly these marks count. A poll that has closed is
  /// counted again, and whoever made figures of it makes them again.
  ///
  /// @param why the reason, for the log
  /// @return whether it could still be decided
  public boolean decide(Poll poll, Set<Mark> marks, boolean counts, String why, Staff by) {
    boolean decided = decideNow(poll, marks, counts, why, by);
    polls.refresh();
    return decided;
  }

  @Transactional
  boolean decideNow(Poll poll, Set<Mark> marks, boolean counts, String why, Staff by) {
    var row = tables.lock(poll.slug()).orElse(null);
    if (row == null || !OPEN_TO_CHANGE.contains(row.state())) {
      return false;
    }
    try {
      if (store.settled(poll.id())) {
        return false;
      }
      int changed =
          counts
              ? store.count(poll.id(), marks)
              : store.leaveOut(
                  poll.id(), marks, new MarkStore.Decision(why, by.name(), clock.instant()));
      tallies.forget(poll.id());
      var after = polls.picture(tables.update(row)); // a new revision: other copies count again
      if (row.state() == PollState.CLOSED) {
        var counted = new ClosedPoll(after, tallies.exact(after));
        listeners.forEach(listener -> listener.recounted(counted));
      }
      audit.record(
          by,
          counts ? "poll.counted_in" : "poll.left_out",
          poll.slug(),
          Mark.write(marks) + ": " + changed + ". " + why);
      return true;
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
