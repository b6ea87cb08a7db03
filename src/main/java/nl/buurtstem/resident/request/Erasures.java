package nl.buurtstem.resident.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.UuidBytes;

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
  private final Connection connection;
  private final AuditLog audit;
  private final Clock clock;

  Erasures(List<PersonalData> holders, Connection connection, AuditLog audit, Clock clock) {
    this.holders = holders;
    this.connection = connection;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether any feature holds data of people whom it can reach.
  boolean possible() {
    return !holders.isEmpty();
  }

  /// What is held of whoever is reached here, by the names of the holders; without those that hold
  /// nothing.
  @Transactional(readOnly = true)
  Map<String, List<String>> held(Reach reach) throws SQLException {
    var held = new LinkedHashMap<String, List<String>>();
    for (var holder : holders) {
      var things = holder.about(reach);
      if (!things.isEmpty()) {
        held.put(holder.name(), things);
      }
    }
    return held;
  }

  /// Erases all that is held of whoever is reached here.
  ///
  /// @return how many things
  @Transactional
  int erase(ResidentRequest request, Reach reach, Staff by) throws SQLException {
    var erased = new ArrayList<String>();
    int total = 0;
    for (var holder : holders) {
      int things = holder.erase(reach);
      if (things > 0) {
        record(request, holder.name(), things, by);
        erased.add(holder.name() + ": " + things);
        total += things;
      }
    }
    audit.record(by, "request.erased", request.reference().text(), String.join(", ", erased));
    return total;
  }

  /// How many things were erased for a request, by the names of the holders.
  @Transactional(readOnly = true)
  Map<String, Integer> done(ResidentRequest request) throws SQLException {
    var done = new LinkedHashMap<String, Integer>();
    try (var select = connection.prepareStatement(DONE)) {
      select.setBytes(1, UuidBytes.of(request.id()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          done.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return done;
  }

  private void record(ResidentRequest request, String holder, int things, Staff by)
      throws SQLException {
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setBytes(1, UuidBytes.of(UUID.randomUUID()));
      insert.setBytes(2, UuidBytes.of(request.id()));
      insert.setString(3, holder);
      insert.setInt(4, things);
      insert.setString(5, by.name());
      insert.setObject(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
