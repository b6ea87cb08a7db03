package nl.buurtstem.participation.code;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.ClosingPart;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.MixedPart;
import nl.buurtstem.participation.ParticipationStorageException;

/// Batches of codes, as staff count and take them back; [BatchMaker] makes them. Each change is in
/// the audit log, within the same transaction.
@Singleton
public class Batches implements ClosingPart, MixedPart {
  private final BatchStore batches;
  private final CodeStore codes;
  private final CodeHashes hashes;
  private final AuditLog audit;
  private final Clock clock;

  Batches(BatchStore batches, CodeStore codes, CodeHashes hashes, AuditLog audit, Clock clock) {
    this.batches = batches;
    this.codes = codes;
    this.hashes = hashes;
    this.audit = audit;
    this.clock = clock;
  }

  /// The batches of a matter, the last one first.
  @Transactional(readOnly = true)
  public List<Batch> of(Matter matter) {
    try {
      return batches.of(matter);
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// A batch of a matter.
  @Transactional(readOnly = true)
  public Optional<Batch> find(Matter matter, UUID id) {
    return of(matter).stream().filter(batch -> batch.id().equals(id)).findFirst();
  }

  /// Notes that all letters of a batch have left.
  @Transactional
  public void handedOver(UUID batch) {
    try {
      batches.handedOver(batch, clock.instant());
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Takes back one code that somebody shows, such as that of a lost letter, unless it was used.
  /// The audit log says of which poll and why, never which code.
  ///
  /// @return whether it was taken back; not when it was used, taken back or too late before
  @Transactional
  public boolean revoke(MatterCard card, Code code, Staff staff, String why) {
    try {
      var hash = hashes.of(code);
      boolean revoked =
          codes.move(hash, CodeState.FRESH, CodeState.REVOKED)
              || codes.move(hash, CodeState.TEST, CodeState.REVOKED);
      if (revoked) {
        audit.record(staff, "codes.revoked", card.key(), "1: %s".formatted(why));
      }
      return revoked;
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Whether this is a code of a matter, in whatever state.
  @Transactional(readOnly = true)
  public boolean has(Matter matter, Code code) {
    try {
      return codes.find(hashes.of(code)).filter(row -> row.matter().equals(matter)).isPresent();
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Whether something was sent with this code, as its letter or invitation is counted; known until
  /// its matter has closed, and while it closes.
  @Transactional(readOnly = true)
  public boolean spent(Code code) {
    try {
      return codes.find(hashes.of(code)).filter(row -> row.state() == CodeState.USED).isPresent();
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Takes back the codes of a batch that were not used. What was sent with the others stays.
  ///
  /// @return how many were taken back
  @Transactional
  public int revoke(MatterCard card, Batch batch, Staff staff, String why) {
    try {
      int count =
          codes.moveAll(batch.id(), CodeState.FRESH, CodeState.REVOKED)
              + codes.moveAll(batch.id(), CodeState.TEST, CodeState.REVOKED);
      batches.revoked(batch.id(), staff.name(), clock.instant());
      audit.record(staff, "codes.revoked", card.key(), "%d: %s".formatted(count, why));
      return count;
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  /// Forgets of each code whether it was used; each batch keeps its numbers.
  @Override
  @Transactional
  public void closed(Matter matter) {
    try {
      for (var batch : batches.of(matter)) {
        int fresh = codes.moveAll(batch.id(), CodeState.FRESH, CodeState.EXPIRED);
        int used = codes.moveAll(batch.id(), CodeState.USED, CodeState.EXPIRED);
        batches.closed(batch.id(), fresh, used);
      }
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }

  @Override
  @Transactional
  public void mix(Matter matter) {
    try {
      for (var batch : batches.of(matter)) {
        codes.mix(batch.id());
      }
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
  }
}
