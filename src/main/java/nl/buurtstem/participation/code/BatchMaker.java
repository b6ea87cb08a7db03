package nl.buurtstem.participation.code;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.ParticipationStorageException;

/// Makes batches of codes. Codes are returned once and stored as keyed hashes only: whoever loses
/// the letters takes the batch back and makes another.
@Singleton
public class BatchMaker {
  /// Some 5 * 10^11 codes can exist for a matter, so a new one that is there already is rare; that
  /// five batches in a row have one is not chance any more.
  private static final int ATTEMPTS = 5;

  /// What SQL calls a broken constraint, on every database.
  private static final String CONSTRAINT = "23";

  private final TransactionOperations<Connection> transactions;
  private final BatchStore batches;
  private final CodeStore codes;
  private final FreshCodes fresh;
  private final AuditLog audit;
  private final Clock clock;

  @Inject
  BatchMaker(
      TransactionOperations<Connection> transactions,
      BatchStore batches,
      CodeStore codes,
      CodeHashes hashes,
      AuditLog audit,
      Clock clock) {
    this(transactions, batches, codes, new FreshCodes(hashes, new SecureRandom()), audit, clock);
  }

  BatchMaker(
      TransactionOperations<Connection> transactions,
      BatchStore batches,
      CodeStore codes,
      FreshCodes fresh,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.batches = batches;
    this.codes = codes;
    this.fresh = fresh;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a wish for codes.
  public sealed interface Outcome {
    /// They are made; this is the only moment at which they can be read.
    record Made(UUID batch, List<Code> codes) implements Outcome {}

    /// The same form was sent before, and made them.
    record MadeBefore() implements Outcome {}
  }

  /// Makes codes, and notes in the audit log who did.
  public Outcome make(MatterCard card, NewBatch wanted, Staff staff) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var outcome =
          transactions.executeWrite(transaction -> {
            var made = attempt(card, wanted, staff);
            if (made.isEmpty()) {
              transaction.setRollbackOnly();
            }
            return made;
          });
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new IllegalStateException(ATTEMPTS + " batches in a row had a code that exists");
  }

  /// Makes codes bit by bit, in the caller's transaction: a batch where there is none with this id,
  /// and otherwise more codes in it. The caller notes it in the audit log when all are made.
  ///
  /// @throws ParticipationStorageException when one existed already, which is rare: the caller's
  ///   transaction fails, and is done again
  @Transactional
  public List<Code> more(MatterCard card, NewBatch wanted, String by) {
    var made = fresh.of(card.matter(), wanted.size());
    try {
      if (!batches.grow(wanted.id(), wanted.size())) {
        batches.insert(card.matter(), wanted, by, clock.instant());
      }
      codes.insert(wanted.id(), CodeState.FRESH, made.stream().map(fresh::hash).toList());
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
    return made;
  }

  /// Empty when it has to be tried again.
  private Optional<Outcome> attempt(MatterCard card, NewBatch wanted, Staff staff)
      throws SQLException {
    if (batches.exists(wanted.id())) {
      return Optional.of(new Outcome.MadeBefore());
    }
    var made = fresh.of(card.matter(), wanted.size());
    try {
      batches.insert(card.matter(), wanted, staff.name(), clock.instant());
      codes.insert(
          wanted.id(),
          wanted.test() ? CodeState.TEST : CodeState.FRESH,
          made.stream().map(fresh::hash).toList());
    } catch (SQLException e) {
      if (isTaken(e)) {
        return Optional.empty();
      }
      throw new ParticipationStorageException(e);
    }
    audit.record(staff, "codes.made", card.key(), "%d: %s".formatted(wanted.size(), about(wanted)));
    return Optional.of(new Outcome.Made(wanted.id(), made));
  }

  private static boolean isTaken(SQLException e) {
    var state = e.getSQLState();
    return state != null && state.startsWith(CONSTRAINT);
  }

  private static String about(NewBatch batch) {
    var what = batch.test() ? "proef, " + batch.purpose() : batch.purpose();
    return batch.addresses().isBlank() ? what : what + " (" + batch.addresses() + ")";
  }
}
