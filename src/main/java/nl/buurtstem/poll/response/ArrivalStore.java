package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.platform.sql.UuidBytes;

/// Writes responses that are stored together, with few statements for all of them.
@Singleton
class ArrivalStore {
  private static final ManyRows<Arrival> RECEIPTS =
      new ManyRows<>(
          "INSERT INTO poll_receipt (poll_id, code_hash) VALUES",
          2,
          (insert, before, arrival) -> {
            insert.setBytes(before + 1, UuidBytes.of(arrival.response().poll()));
            insert.setBytes(before + 2, arrival.codeHash());
          });

  private final Connection connection;
  private final ResponseStore responses;

  ArrivalStore(Connection connection, ResponseStore responses) {
    this.connection = connection;
    this.responses = responses;
  }

  /// Whether they were stored; not when the poll of one of them is not open. Within the caller's
  /// transaction, which is to be undone when this fails.
  ///
  /// @throws SQLException also when one of them was sent before
  boolean add(List<Arrival> arrivals, Instant now) throws SQLException {
    // A shared lock: closing waits until these are stored.
    for (var poll : arrivals.stream().map(each -> each.response().poll()).distinct().toList()) {
      if (!responses.holdOpen(poll)) {
        return false;
      }
    }
    var timed = new ArrayList<ResponseStore.Timed>();
    for (var arrival : arrivals) {
      timed.add(new ResponseStore.Timed(arrival.response(), now));
    }
    RECEIPTS.insert(connection, arrivals);
    responses.addBatch(timed);
    return true;
  }
}
