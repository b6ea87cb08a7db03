package nl.buurtstem.kinderraad.advice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.kinderraad.KinderraadStorageException;
import nl.buurtstem.poll.Poll;

/// What children advise. Each change and its entry in the audit log are one transaction.
@Singleton
class Advices {
  private final AdviceStore store;
  private final AuditLog audit;

  Advices(AdviceStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /// In the order in which it was given.
  @Transactional(readOnly = true)
  List<Advice> all(Poll poll) {
    try {
      return store.all(poll.id());
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }

  @Transactional
  void add(Poll poll, Advice advice, Staff by) {
    try {
      store.insert(poll.id(), advice);
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    audit.record(by, "advice.added", poll.slug(), advice.text());
  }

  @Transactional
  void change(Poll poll, Advice advice, Staff by) {
    try {
      if (!store.change(poll.id(), advice)) {
        return;
      }
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    audit.record(by, "advice.changed", poll.slug(), advice.text());
  }

  @Transactional
  void remove(Poll poll, UUID id, Staff by) {
    try {
      if (!store.remove(poll.id(), id)) {
        return;
      }
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
    audit.record(by, "advice.removed", poll.slug(), id.toString());
  }
}
