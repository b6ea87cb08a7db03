package nl.buurtstem.poll.visit;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.Arrivals;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.response.NewResponse;
import nl.buurtstem.poll.response.StorageException;
import nl.buurtstem.survey.State;

/// Sends answers: in one transaction the response is stored, its receipt noted and the draft
/// removed, so that after a crash either all of it happened or nothing.
@Singleton
public class Sending {
  private static final int ATTEMPTS = 20;

  private final TransactionOperations<Connection> transactions;
  private final DraftStore drafts;
  private final Drafts known;
  private final Arrivals arrivals;
  private final Counting counting;
  private final Connection connection;

  Sending(
      TransactionOperations<Connection> transactions,
      DraftStore drafts,
      Drafts known,
      Arrivals arrivals,
      Counting counting,
      Connection connection) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.known = known;
    this.arrivals = arrivals;
    this.counting = counting;
    this.connection = connection;
  }

  /// Sends the draft of this visitor.
  ///
  /// @param manner how it is sent
  public Sent sendDraft(Poll poll, Visitor visitor, Manner manner) {
    counting.prepare(poll);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var sent =
          transactions.executeWrite(transaction -> {
            var outcome = attempt(poll, visitor, manner);
            if (!(outcome.orElse(null) instanceof Sent.Counted)) {
              transaction.setRollbackOnly();
            }
            return outcome;
          });
      if (sent.isPresent()) {
        return sent.get();
      }
    }
    throw new IllegalStateException("a draft changed " + ATTEMPTS + " times while being sent");
  }

  /// Sends these answers within the caller's transaction, which goes on whatever the outcome: what
  /// did not count left nothing behind. The receipt comes before the draft, as in [#sendDraft]: so
  /// two channels that send at once wait for each other in a row.
  ///
  /// @return empty when another channel changed the draft in the meantime; nothing was sent
  @Transactional
  public Optional<Sent> sendWithin(Poll poll, Visitor visitor, Progress progress, Manner manner) {
    counting.prepare(poll);
    try {
      var before = connection.setSavepoint();
      var outcome =
          switch (Checked.of(poll, progress, progress.state(), manner)) {
            case Checked.Ready(var response) -> counting.count(poll, visitor, response);
            case Checked.Not(var why) -> why;
          };
      boolean changed = outcome instanceof Sent.Counted && changed(visitor, progress.revision());
      if (outcome instanceof Sent.Counted && !changed) {
        drafts.delete(visitor.draftHash());
      } else {
        connection.rollback(before);
      }
      return changed ? Optional.empty() : Optional.of(outcome);
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Whether the draft is another by now. One that is gone was sent, and counted once.
  private boolean changed(Visitor visitor, int seen) throws SQLException {
    return drafts.lock(visitor.draftHash()).filter(row -> row.revision() != seen).isPresent();
  }

  /// Sends a page with all answers at once.
  ///
  /// @param seen the revision of the draft that the page showed; 0 for none
  /// @return empty when there is another draft by now; nothing was sent
  public Optional<Sent> sendWhole(
      Poll poll, Visitor visitor, State state, int seen, Manner manner) {
    return switch (Checked.of(poll, Progress.fresh(poll), state, manner)) {
      case Checked.Ready(var response) -> sendWhole(poll, visitor, response, seen);
      case Checked.Not(var why) -> Optional.of(why);
    };
  }

  private Optional<Sent> sendWhole(Poll poll, Visitor visitor, NewResponse response, int seen) {
    boolean open = !poll.byCode() && !poll.byClass();
    // Whoever began by text message and goes on here has a draft, which goes with the response.
    boolean drafted = !poll.definition().sms().isEmpty();
    boolean plain = poll.most().isEmpty() && open && poll.mode() == Mode.ANONYMOUS && !drafted;
    return plain
        ? Optional.of(
            arrivals.store(
                counting.arrival(poll, visitor, response),
                new Sent.Counted(visitor.receipt()),
                () -> alone(poll, visitor, response, 0).orElseThrow()))
        : alone(poll, visitor, response, seen);
  }

  private Optional<Sent> alone(Poll poll, Visitor visitor, NewResponse response, int seen) {
    counting.prepare(poll);
    return transactions.executeWrite(transaction -> {
      var outcome = counting.count(poll, visitor, response);
      boolean changed = outcome instanceof Sent.Counted && changed(visitor, seen);
      if (!(outcome instanceof Sent.Counted) || changed) {
        transaction.setRollbackOnly();
      } else {
        drafts.delete(visitor.draftHash()); // also of whoever changed what was sent before
      }
      return changed ? Optional.<Sent>empty() : Optional.of(outcome);
    });
  }

  /// Empty when another tab changed the draft in the meantime.
  private Optional<Sent> attempt(Poll poll, Visitor visitor, Manner manner) throws SQLException {
    var row = drafts.find(visitor.draftHash()).orElse(null);
    if (row == null) {
      return Optional.of(without(poll, visitor));
    }
    var progress = Drafts.progress(poll, row);
    var outcome =
        switch (Checked.of(poll, progress, progress.state(), manner)) {
          case Checked.Ready(var response) -> counting.count(poll, visitor, response);
          case Checked.Not(var why) -> why;
        };
    return outcome instanceof Sent.Counted && !drafts.delete(visitor.draftHash(), row.revision())
        ? Optional.empty()
        : Optional.of(outcome);
  }

  /// What there is to say where there is no draft.
  private Sent without(Poll poll, Visitor visitor) {
    if (known.sent(poll, visitor)) {
      return new Sent.Counted(visitor.receipt());
    }
    return known.sentElsewhere(poll, visitor) ? new Sent.UsedBefore() : new Sent.Nothing();
  }
}
