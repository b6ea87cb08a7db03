package nl.buurtstem.poll.response;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.sql.UuidBytes;

/// The table `poll_tally`.
@Singleton
public class TallyStore {
  private static final String FIND = "SELECT through_hour, tally FROM poll_tally WHERE poll_id = ?";
  private static final String KEEP =
      """
      INSERT INTO poll_tally (poll_id, through_hour, tally) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE
        tally = IF(through_hour <= VALUES(through_hour), VALUES(tally), tally),
        through_hour = GREATEST(through_hour, VALUES(through_hour))
      """;
  private static final String FORGET = "DELETE FROM poll_tally WHERE poll_id = ?";

  private final Connection connection;

  TallyStore(Connection connection) {
    this.connection = connection;
  }

  /// Counts that are kept.
  ///
  /// @param throughHour the last UTC hour that is in them
  public record Kept(LocalDateTime throughHour, String tally) {}

  public Optional<Kept> find(UUID poll) {
    try (var find = connection.prepareStatement(FIND)) {
      find.setBytes(1, UuidBytes.of(poll));
      try (var rows = find.executeQuery()) {
        return rows.next()
            ? Optional.of(new Kept(rows.getObject(1, LocalDateTime.class), rows.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  /// Keeps the counts, unless another copy of the service already kept later ones.
  public void keep(UUID poll, Kept kept) {
    try (var keep = connection.prepareStatement(KEEP)) {
      keep.setBytes(1, UuidBytes.of(poll));
      keep.setObject(2, kept.throughHour());
      keep.setString(3, kept.tally());
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }

  public void forget(UUID poll) {
    try (var forget = connection.prepareStatement(FORGET)) {
      forget.setBytes(1, UuidBytes.of(poll));
      forget.executeUpdate();
    } catch (SQLException e) {
      throw new StorageException(e);
    }
  }
}
