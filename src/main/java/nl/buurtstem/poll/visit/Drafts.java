package nl.buurtstem.poll.visit;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.response.ResponseStore;
import nl.buurtstem.poll.response.StorageException;
import nl.buurtstem.survey.State;
import nl.buurtstem.survey.StateJson;
import nl.buurtstem.survey.Step;

/// Answers that are on their way. Each step of a resident is one read and one write, each a
/// transaction of its own.
@Singleton
public class Drafts {
  /// More tabs than anybody has.
  private static final int ATTEMPTS = 20;

  private final DraftStore drafts;
  private final ResponseStore responses;
  private final Receipts receipts;
  private final Beginning beginning;
  private final Clock clock;

  Drafts(
      DraftStore drafts,
      ResponseStore responses,
      Receipts receipts,
      Beginning beginning,
      Clock clock) {
    this.drafts = drafts;
    this.responses = responses;
    this.receipts = receipts;
    this.beginning = beginning;
    this.clock = clock;
  }

  /// What this browser answered so far.
  @Connectable
  public Progress progress(Poll poll, Visitor visitor) {
    try {
      return read(poll, visitor.draftHash());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// The same, whatever the transaction saw before; held until it ends.
  @Connectable
  public Progress newest(Poll poll, Visitor visitor) {
    try {
      return newest(poll, visitor.draftHash());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Takes one step and saves it. When another tab saved something in the meantime, the step is
  /// taken again from there, so that neither answer is lost; a newer answer to the same question is
  /// not replaced by a page that did not know it.
  @Connectable
  public Saved save(Poll poll, Visitor visitor, Attempt attempt) {
    try {
      var hash = visitor.draftHash();
      for (int tried = 0; tried < ATTEMPTS; tried++) {
        // Whoever takes more than one attempt may be in a transaction that began before the change.
        var before = tried == 0 ? read(poll, hash) : newest(poll, hash);
        if (!before.saved() && (sent(poll, visitor) || beginning.used(poll, visitor))) {
          return new Saved.SentBefore();
        }
        var saved = save(poll, visitor, before, attempt);
        if (saved.isPresent()) {
          return saved.get();
        }
      }
      throw new IllegalStateException("a draft changed " + ATTEMPTS + " times during one step");
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Empty when another tab changed the draft in the meantime.
  private Optional<Saved> save(Poll poll, Visitor visitor, Progress before, Attempt attempt)
      throws SQLException {
    return switch (attempt.step(before)) {
      case Step.Refused(var state, var faults) ->
          Optional.of(new Saved.Refused(before.with(state), faults));
      case Step.Accepted(var state) ->
          attempt.overtaken(before, before.with(state))
              ? Optional.of(new Saved.Overtaken(before))
              : write(poll, visitor, before, state, attempt.knewSaved());
    };
  }

  /// Forgets what was answered and not sent, unless it changed since.
  @Connectable
  public void drop(Visitor visitor, Progress seen) {
    try {
      drafts.delete(visitor.draftHash(), seen.revision());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Begins to change what was sent: from here on it is a draft, unless there is one already.
  @Connectable
  public void begin(Poll poll, Visitor visitor, Progress sent) {
    try {
      var json = StateJson.encode(sent.state());
      drafts.insert(visitor.draftHash(), poll.id(), sent.version().number(), json, today());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Forgets the draft and the receipt of whoever withdraws. Within the caller's transaction.
  ///
  /// @return whether there was a receipt
  boolean forget(Poll poll, Visitor visitor) throws SQLException {
    drafts.delete(visitor.draftHash());
    return responses.deleteReceipt(poll.id(), receipts.codeHash(poll.id(), visitor.receipt()));
  }

  /// Whether this browser's answers were sent.
  @Connectable
  public boolean sent(Poll poll, Visitor visitor) {
    return counted(poll, visitor.receipt());
  }

  /// Whether something was sent with this visitor's code that was not sent by this visitor: by
  /// another device or channel. Only in an anonymous poll; nobody can tell what it was.
  @Connectable
  public boolean sentElsewhere(Poll poll, Visitor visitor) {
    return beginning.used(poll, visitor) && !sent(poll, visitor);
  }

  /// Whether the poll has all the responses it may have.
  @Connectable
  public boolean full(Poll poll) {
    try {
      return poll.most().isPresent() && responses.receipts(poll.id()) >= poll.most().getAsInt();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Whether this receipt is of an answer that is counted.
  @Connectable
  public boolean counted(Poll poll, ReceiptCode code) {
    try {
      return responses.hasReceipt(poll.id(), receipts.codeHash(poll.id(), code));
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  private Progress read(Poll poll, byte[] hash) throws SQLException {
    return drafts.find(hash).map(row -> progress(poll, row)).orElseGet(() -> Progress.fresh(poll));
  }

  private Progress newest(Poll poll, byte[] hash) throws SQLException {
    return drafts.lock(hash).map(row -> progress(poll, row)).orElseGet(() -> Progress.fresh(poll));
  }

  static Progress progress(Poll poll, DraftStore.Row row) {
    return new Progress(poll.version(row.version()), StateJson.decode(row.state()), row.revision());
  }

  private Optional<Saved> write(
      Poll poll, Visitor visitor, Progress before, State state, boolean knewSaved)
      throws SQLException {
    var json = StateJson.encode(state);
    var after = new Progress(before.version(), state, before.revision() + 1);
    if (before.saved()) {
      return drafts.update(visitor.draftHash(), before.revision(), json, today())
          ? Optional.of(new Saved.Kept(after, false))
          : Optional.empty();
    }
    return switch (beginning.begin(poll, visitor, before, json, today())) {
      case YES -> Optional.of(new Saved.Kept(after, knewSaved));
      case THERE_IS_ONE -> Optional.empty();
      case SENT -> Optional.of(new Saved.SentBefore());
      case OVER -> Optional.of(new Saved.Over());
    };
  }

  private LocalDate today() {
    return Zones.today(clock);
  }
}
