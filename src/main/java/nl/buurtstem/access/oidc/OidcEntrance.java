package nl.buurtstem.access.oidc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.account.Session;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Stage;
import nl.buurtstem.access.account.Token;

/// Begins the sessions of those who came back.
@Singleton
final class OidcEntrance {
  private final Sessions sessions;
  private final AuditLog audit;
  private final Clock clock;

  OidcEntrance(Sessions sessions, AuditLog audit, Clock clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<UUID> whose(Optional<Token> token) throws SQLException {
    return token.isEmpty() ? Optional.empty() : sessions.find(token.get()).map(Session::account);
  }

  /// @param before the session that this browser had; it ends
  Token begin(UUID account, String name, String idToken, Optional<Token> before)
      throws SQLException {
    if (before.isPresent()) {
      sessions.end(before.get());
    }
    var token = sessions.begin(account, Stage.FULL);
    sessions.keepIdToken(token, idToken);
    audit.record(name, "sign_in.succeeded", "", "");
    return token;
  }

  void prove(Token token) throws SQLException {
    sessions.prove(token);
  }
}
