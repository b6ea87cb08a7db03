package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Location;
import nl.buurtstem.platform.sql.UuidBytes;
import org.jspecify.annotations.Nullable;

/// The table `poll_response_location`, within the caller's transaction.
@Singleton
public class LocationStore {
  private static final String INSERT =
      """
      INSERT INTO poll_response_location
        (poll_id, location, received_hour, response_id, code_masked)
      VALUES (?, ?, ?, ?, ?)
      """;
  private static final String LOCK =
      """
      SELECT received_hour, response_id FROM poll_response_location
      WHERE poll_id = ? AND location = ? FOR UPDATE
      """;
  private static final String CODE =
      "SELECT code_masked FROM poll_response_location WHERE poll_id = ? AND location = ?";
  private static final String DELETE =
      "DELETE FROM poll_response_location WHERE poll_id = ? AND location = ?";
  private static final String DELETE_ALL = "DELETE FROM poll_response_location WHERE poll_id = ?";

  private final Connection connection;

  LocationStore(Connection connection) {
    this.connection = connection;
  }

  /// Notes where a response is.
  ///
  /// @param code the code it was sent with, masked; none where there was none
  public void insert(UUID poll, Location location, Place place, byte @Nullable [] code)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, UuidBytes.of(poll));
      insert.setBytes(2, location.bytes());
      insert.setObject(3, place.hour());
      insert.setBytes(4, place.id());
      insert.setBytes(5, code);
      insert.executeUpdate();
    }
  }

  /// Where the response is, held until the transaction ends.
  public Optional<Place> lock(UUID poll, Location location) throws SQLException {
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setBytes(1, UuidBytes.of(poll));
      lock.setBytes(2, location.bytes());
      try (var rows = lock.executeQuery()) {
        return rows.next()
            ? Optional.of(new Place(rows.getObject(1, LocalDateTime.class), rows.getBytes(2)))
            : Optional.empty();
      }
    }
  }

  /// The masked code with which a response was sent; empty where there was none.
  public Optional<byte[]> code(UUID poll, Location location) throws SQLException {
    try (var find = connection.prepareStatement(CODE)) {
      find.setBytes(1, UuidBytes.of(poll));
      find.setBytes(2, location.bytes());
      try (var rows = find.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
      }
    }
  }

  public void delete(UUID poll, Location location) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setBytes(1, UuidBytes.of(poll));
      delete.setBytes(2, location.bytes());
      delete.executeUpdate();
    }
  }

  /// All of a poll that closes.
  public void deleteAll(UUID poll) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_ALL)) {
      delete.setBytes(1, UuidBytes.of(poll));
      delete.executeUpdate();
    }
  }
}
