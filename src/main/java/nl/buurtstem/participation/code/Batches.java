package nl.buurtstem.participation.code;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.participation.ClosingPart;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.participation.MatterCard;
import nl.buurtstem.participation.ParticipationStorageException;

/// Batches of codes, as staff make, count and take them back. Each change is in the audit log,
/// within the same transaction.
@Singleton
public class Batches implements ClosingPart {
  private static final int SECRET_BYTES = 16;

  private final BatchStore batches;
  private final CodeStore codes;
  private final CodeHashes hashes;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Batches(BatchStore batches, CodeStore codes, CodeHashes hashes, AuditLog audit, Clock clock) {
    this.batches = batches;
    this.codes = codes;
    this.hashes = hashes;
    this.audit = audit;
    this.clock = clock;
  }

  /// A batch just made, with the only moment at which its codes can be read.
  public record Made(UUID batch, List<Code> codes) {}

  /// Makes codes. They are returned once and stored as keyed hashes only: whoever loses the letters
  /// takes the batch back and makes another.
  @Transactional
  public Made make(MatterCard card, NewBatch wanted, Staff staff) {
    var made = fresh(card.matter(), wanted.size());
    var id = new UUID(random.nextLong(), random.nextLong());
    try {
      batches.insert(id, card.matter(), wanted, staff.name(), clock.instant());
      codes.insert(
          id,
          wanted.test() ? CodeState.TEST : CodeState.FRESH,
          made.stream().map(hashes::of).toList());
    } catch (SQLException e) {
      throw new ParticipationStorageException(e);
    }
    audit.record(staff, "codes.made", card.key(), "%d: %s".formatted(wanted.size(), about(wanted)));
    return new Made(id, made);
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

  /// All different, in no order.
  private List<Code> fresh(Matter matter, int size) {
    var start = hashes.start(matter);
    var made = new LinkedHashSet<Code>();
    var secret = new byte[SECRET_BYTES];
    while (made.size() < size) {
      random.nextBytes(secret);
      made.add(new Code(Code.LETTERS.of(start, secret)));
    }
    return new ArrayList<>(made);
  }

  private static String about(NewBatch batch) {
    var what = batch.test() ? "proef, " + batch.purpose() : batch.purpose();
    return batch.addresses().isBlank() ? what : what + " (" + batch.addresses() + ")";
  }
}
