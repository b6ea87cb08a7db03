package nl.buurtstem.access.account;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.access.Staff;

/// Who is signed in. A session ends when nothing was done in it for a while, and after a working
/// day in any case.
@Singleton
public class Sessions {
  public static final Duration IDLE = Duration.ofMinutes(45);
  public static final Duration LONGEST = Duration.ofHours(10);

  /// Being seen is written down at most this often, so that reading pages costs no writes.
  private static final Duration NOTICE = Duration.ofMinutes(1);

  private final SessionStore store;
  private final Clock clock;

  Sessions(SessionStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Begins a session with a token that nobody has seen before.
  @Transactional
  public SessionToken begin(Account account) throws SQLException {
    var token = SessionToken.fresh();
    store.insert(token.hash(), account.id(), clock.instant());
    return token;
  }

  /// Whose session it is, while it lasts.
  @Transactional
  public Optional<Staff> find(SessionToken token) throws SQLException {
    var now = clock.instant();
    var found = store.find(token.hash(), now.minus(IDLE), now.minus(LONGEST));
    if (found.isPresent() && found.get().seenAt().plus(NOTICE).isBefore(now)) {
      store.seen(token.hash(), now);
    }
    return found.map(SessionStore.Found::staff);
  }

  /// Ends it, if it was there.
  @Transactional
  public void end(SessionToken token) throws SQLException {
    store.end(token.hash());
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "10m")
  @Transactional
  void endOld() throws SQLException {
    var now = clock.instant();
    store.endOld(now.minus(IDLE), now.minus(LONGEST));
  }
}
