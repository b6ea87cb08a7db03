package nl.buurtstem.kinderraad;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import nl.buurtstem.poll.ClosedPoll;
import nl.buurtstem.poll.ClosingListener;

/// Ends the sessions of a poll when it closes, and forgets their codes.
@Singleton
class SessionsClosed implements ClosingListener {
  private final ClassSessionStore store;

  SessionsClosed(ClassSessionStore store) {
    this.store = store;
  }

  @Override
  public void closed(ClosedPoll closed) {
    try {
      store.endOf(closed.poll().id());
    } catch (SQLException e) {
      throw new KinderraadStorageException(e);
    }
  }
}
