package nl.buurtstem.participation;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditLog;

/// One person once. Whoever counts something in a matter calls [#take] in the transaction that
/// stores it, after having made sure, by a lock on the matter's own row, that the matter is open
/// and stays so until that transaction ends.
@Singleton
public class Once {
  private final KeyRing ring;
  private final TakenStore taken;
  private final List<ClosingPart> parts;
  private final AuditLog audit;

  Once(KeyRing ring, TakenStore taken, List<ClosingPart> parts, AuditLog audit) {
    this.ring = ring;
    this.taken = taken;
    this.parts = parts;
    this.audit = audit;
  }

  /// What became of a wish to take part.
  public enum Take {
    FIRST,
    /// This person took part before. Of any number who try at once with the same code, one is
    /// first.
    AGAIN,
    /// The matter's keys were destroyed: it has closed.
    CLOSED
  }

  /// Makes the keys of a matter unless it has, or had, some. Not within a transaction that goes on
  /// to [#take].
  ///
  /// @param mode for good: it is fixed from here on
  public void prepare(Matter matter, Mode mode) {
    try {
      ring.prepare(matter, mode);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Notes that a person takes part. Within the caller's transaction.
  @Transactional
  public Take take(Matter matter, Person person) {
    try {
      var hash = ring.eligibilityNow(matter, person);
      if (hash.isEmpty()) {
        return Take.CLOSED;
      }
      return taken.insert(matter, hash.get()) ? Take.FIRST : Take.AGAIN;
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Undoes [#take], for whoever withdraws before closing. Within the caller's transaction.
  @Transactional
  public void release(Matter matter, Person person) {
    try {
      var hash = ring.eligibility(matter, person);
      if (hash.isPresent()) {
        taken.delete(matter, hash.get());
      }
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Whether a person has taken part; after closing nobody can tell any more, and the answer is no.
  @Connectable
  public boolean taken(Matter matter, Person person) {
    try {
      var hash = ring.eligibility(matter, person);
      return hash.isPresent() && taken.has(matter, hash.get());
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Where to find back what a person sent; empty in an anonymous matter and after closing.
  @Connectable
  public Optional<Location> location(Matter matter, Person person) {
    try {
      return ring.location(matter, person).map(Location::new);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Where to find what a person has begun and not sent, whatever the mode; empty while the matter
  /// has no keys and after closing. Whoever stores something there removes it in the transaction
  /// that stores what is sent, and stores nothing there for who took part (`adr/0013`).
  @Connectable
  public Optional<Location> unsent(Matter matter, Person person) {
    try {
      return ring.unsent(matter, person).map(Location::new);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Destroys the keys of a matter, what was hashed with them, and the state of each code. Only
  /// numbers stay. Within the transaction that closes the matter.
  ///
  /// @param label the matter's name in the audit log
  @Transactional
  public void close(Matter matter, String label, String by) {
    try {
      var count = taken.count(matter);
      if (ring.destroy(matter, by, count)) {
        taken.deleteAll(matter);
        audit.record(by, "participation.keys_destroyed", label, Long.toString(count));
      }
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
    parts.forEach(part -> part.closed(matter));
  }

  /// The record that the keys of a matter were destroyed, once they were.
  @Connectable
  public Optional<Destruction> destruction(Matter matter) {
    try {
      return ring.destruction(matter);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }
}
