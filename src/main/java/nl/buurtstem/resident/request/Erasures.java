package nl.buurtstem.resident.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.ContactId;

/// What all features hold of whoever sent a request, and erasing that with a record of it (table
/// `resident_erasure`).
@Singleton
class Erasures {
  private static final String ADD =
      """
      INSERT INTO resident_erasure (id, request_id, holder, things, erased_by, erased_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String DONE =
      "SELECT holder, SUM(things) FROM resident_erasure WHERE request_id = ? GROUP BY holder";

  private final List<PersonalData> holders;
  private final KnownAddress known;
  private final Sql sql;
  private final AuditLog audit;
  private final Clock clock;

  Erasures(List<PersonalData> holders, KnownAddress known, Sql sql, AuditLog audit, Clock clock) {
    this.holders = holders;
    this.known = known;
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is held of whoever is reached here, by the names of the holders; without those that hold
  /// nothing.
  @Transactional
  Map<String, List<String>> held(ContactAddress address) {
    var held = new LinkedHashMap<String, List<String>>();
    var contact = known.find(address);
    for (var holder : holders) {
      var things = contact.map(holder::about).orElse(List.of());
      if (!things.isEmpty()) {
        held.put(holder.name(), things);
      }
    }
    var own = contact.map(known::about).orElse(List.of());
    if (!own.isEmpty()) {
      held.put(KnownAddress.NAME, own);
    }
    return held;
  }

  /// Erases all that is held of whoever is reached here: what the features hold, and then the
  /// address by which they find it.
  @Transactional
  void erase(ResidentRequest request, ContactAddress address, Staff by) {
    known.find(address).ifPresent(contact -> erase(request, contact, by));
  }

  private void erase(ResidentRequest request, ContactId contact, Staff by) {
    known.hold(contact);
    var erased = new ArrayList<String>();
    // Counted before: a feature may erase the address along with what it holds.
    int own = known.about(contact).size();
    for (var holder : holders) {
      record(request, holder.name(), holder.erase(contact), by).ifPresent(erased::add);
    }
    known.erase(contact);
    record(request, KnownAddress.NAME, own, by).ifPresent(erased::add);
    audit.record(by, "request.erased", request.reference().text(), String.join(", ", erased));
  }

  /// How many things were erased for a request, by the names of the holders.
  @Transactional(readOnly = true)
  Map<String, Long> done(ResidentRequest request) {
    var done = new LinkedHashMap<String, Long>();
    sql.list(DONE, row -> Map.entry(row.text(1), row.number(2)), request.id())
        .forEach(entry -> done.put(entry.getKey(), entry.getValue()));
    return done;
  }

  /// Whether a request to erase would be called done while nothing was erased for it here.
  @Transactional(readOnly = true)
  boolean missing(ResidentRequest request, Outcome outcome) {
    return request.open()
        && request.wish() == Wish.ERASURE
        && outcome == Outcome.DONE
        && done(request).isEmpty();
  }

  private Optional<String> record(ResidentRequest request, String holder, int things, Staff by) {
    if (things == 0) {
      return Optional.empty();
    }
    sql.change(ADD, UUID.randomUUID(), request.id(), holder, things, by.name(), clock.instant());
    return Optional.of(holder + ": " + things);
  }
}
