package nl.buurtstem.kinderraad;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;

/// Class sessions as staff and supervisors make, start and end them. Each change is in the audit
/// log, within the same transaction.
@Singleton
class ClassSessions {
  /// How a supervisor, who has no account, is named in the audit log.
  private static final String SUPERVISOR = "begeleider";

  private final ClassSessionStore store;
  private final PollService polls;
  private final Keys keys;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ClassSessions(
      ClassSessionStore store, PollService polls, Keys keys, AuditLog audit, Clock clock) {
    this.store = store;
    this.polls = polls;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// Prepares a session.
  ///
  /// @return the key of its one-time link, which can be read only now
  @Transactional
  Optional<SupervisorKey> prepare(Poll poll, UUID id, String school, String group, Staff staff) {
    var known = of(poll).stream().filter(session -> session.id().equals(id)).findFirst();
    if (known.isPresent()) {
      return relink(poll, known.get(), staff);
    }
    var key = SupervisorKey.fresh(random);
    var session =
        new ClassSession(
            id,
            poll.id(),
            ClassSession.State.PREPARED,
            school,
            group,
            staff.name(),
            Zones.today(clock),
            Optional.empty(),
            Optional.empty(),
            0,
            0);
    try {
      store.insert(session, hash(key));
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    audit.record(staff, "class.prepared", poll.slug(), session.label());
    return Optional.of(key);
  }

  /// Makes a new one-time link for a session that is not over; the one before works no longer.
  @Transactional
  Optional<SupervisorKey> relink(Poll poll, ClassSession session, Staff staff) {
    var key = SupervisorKey.fresh(random);
    try {
      if (!store.relink(session.id(), hash(key))) {
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    audit.record(staff, "class.relinked", poll.slug(), session.label());
    return Optional.of(key);
  }

  /// Registers the consent and starts the session. From now on the link that led here works no
  /// longer: its browser has the key that is returned.
  ///
  /// @return empty when it was started before
  @Transactional
  Optional<SupervisorKey> start(Poll poll, ClassSession session, Consent consent) {
    var key = SupervisorKey.fresh(random);
    try {
      if (!store.start(session.id(), consent, freeCode(), hash(key))) {
        return Optional.empty();
      }
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    var what = "%s: %d (%s)".formatted(session.label(), consent.children(), consent.kind().code());
    audit.record(SUPERVISOR, "class.started", poll.slug(), what);
    return Optional.of(key);
  }

  /// Ends a session: its join code works no longer.
  @Transactional
  void end(Poll poll, ClassSession session, Optional<Staff> staff) {
    try {
      if (!store.end(session.id())) {
        return;
      }
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    var by = staff.map(Staff::name).orElse(SUPERVISOR);
    audit.record(by, "class.ended", poll.slug(), session.label() + ": " + session.sent());
  }

  /// The session that whoever has this key supervises.
  @Transactional(readOnly = true)
  Optional<ClassSession> of(SupervisorKey key) {
    try {
      return store.bySupervisor(hash(key));
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  /// The sessions of a poll, the last one first.
  @Transactional(readOnly = true)
  List<ClassSession> of(Poll poll) {
    try {
      return store.of(poll.id());
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  /// The poll of a session.
  Poll poll(ClassSession session) {
    return polls.all().stream()
        .filter(poll -> poll.id().equals(session.poll()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a session without its poll"));
  }

  /// One that no session has, nor had today.
  private JoinCode freeCode() throws SQLException {
    while (true) {
      var code = JoinCode.fresh(random);
      if (store.byCode(code).isEmpty()) {
        return code;
      }
    }
  }

  private byte[] hash(SupervisorKey key) {
    return keys.hmac("class-supervisor", key.text().getBytes(StandardCharsets.US_ASCII));
  }
}
