package nl.buurtstem.poll;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import nl.buurtstem.participation.Once;
import nl.buurtstem.poll.response.LocationStore;
import nl.buurtstem.poll.response.StorageException;

/// When a poll closes, everything goes that could lead from a person to an answer: the keys, what
/// was hashed with them, and where each answer was to be found.
@Singleton
class Unlinking implements ClosingListener {
  private static final String BY = "sluiting";
  private final Once once;
  private final LocationStore locations;

  Unlinking(Once once, LocationStore locations) {
    this.once = once;
    this.locations = locations;
  }

  @Override
  public void closed(ClosedPoll closed) {
    var poll = closed.poll();
    try {
      locations.deleteAll(poll.id());
    } catch (SQLException e) {
      throw new StorageException(e);
    }
    once.close(poll.matter(), poll.slug(), BY);
  }
}
