package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.access.account.Session;
import nl.buurtstem.access.account.Sessions;

/// Before what could harm others, somebody shows again that it is them, unless they did just now: a
/// screen left open, or a stolen cookie, is not enough.
@Singleton
public final class Proof {
  static final Duration FRESH = Duration.ofMinutes(15);

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Clock clock;

  Proof(Sessions sessions, SessionCookie cookie, Clock clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.clock = clock;
  }

  /// The session of whoever sends this request.
  public Session session(HttpRequest<?> request) throws SQLException {
    var token = cookie.read(request);
    var session = token.isEmpty() ? null : sessions.find(token.get()).orElse(null);
    if (session == null) {
      throw new AuthorizationException(null);
    }
    return session;
  }

  /// The same, for something that needs to be shown again now and then.
  ///
  /// @param back the address of a page to come back to afterwards
  public Session require(HttpRequest<?> request, String back) throws SQLException {
    var session = session(request);
    if (session.provedAt().plus(FRESH).isBefore(clock.instant())) {
      throw new ProofNeeded(back);
    }
    return session;
  }
}
