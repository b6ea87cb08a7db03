package nl.buurtstem.poll.visit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.participation.code.Codes;
import nl.buurtstem.participation.code.Pass;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.DraftStore;
import nl.buurtstem.poll.response.ResponseStore;

/// Begins drafts. One that a code leads to begins only while nothing was sent with that code, and
/// is gone with what is sent: so that of whoever took part nothing is left that a code leads to
/// (`adr/0013`).
@Singleton
class Beginning {
  private final DraftStore drafts;
  private final ResponseStore responses;
  private final Codes codes;

  Beginning(DraftStore drafts, ResponseStore responses, Codes codes) {
    this.drafts = drafts;
    this.responses = responses;
    this.codes = codes;
  }

  /// What became of it.
  enum Begun {
    YES,
    /// Another device, channel or tab began first.
    THERE_IS_ONE,
    /// What belongs to the code was sent.
    SENT,
    /// The poll closed.
    OVER
  }

  /// Stores the first answers of somebody. The poll's row comes first and the code's before the
  /// draft's, as for whoever sends and whoever closes: so the three wait for each other in a row.
  @Transactional
  Begun begin(Poll poll, Visitor visitor, Progress at, String json, LocalDate today)
      throws SQLException {
    var pass = shared(poll, visitor);
    if (pass.isPresent()) {
      if (!responses.holdOpen(poll.id())) {
        return Begun.OVER;
      }
      if (!codes.holdUnused(pass.get())) {
        return Begun.SENT;
      }
    }
    return drafts.insert(visitor.draftHash(), poll.id(), at.version().number(), json, today)
        ? Begun.YES
        : Begun.THERE_IS_ONE;
  }

  /// Whether something was sent with the code of this visitor, by whatever device or channel, of
  /// which nobody can tell any more what it was.
  boolean used(Poll poll, Visitor visitor) {
    return shared(poll, visitor).filter(codes::used).isPresent();
  }

  /// The code by which the draft is found from everywhere; empty where it is found otherwise.
  private static Optional<Pass> shared(Poll poll, Visitor visitor) {
    return poll.byCode() && poll.mode() == Mode.ANONYMOUS ? visitor.pass() : Optional.empty();
  }
}
