package nl.buurtstem.access.oidc;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.access.signin.OtherWay;
import nl.buurtstem.access.signin.SignInPages;

/// The button of the provider on the page for signing in, and the way out.
@Singleton
final class OidcWay implements OtherWay {
  private final Oidc oidc;
  private final Sessions sessions;

  OidcWay(Oidc oidc, Sessions sessions) {
    this.oidc = oidc;
    this.sessions = sessions;
  }

  @Override
  public Optional<String> label() {
    return oidc.on() ? Optional.of(oidc.label()) : Optional.empty();
  }

  @Override
  public String path() {
    return OidcPages.ADDRESS;
  }

  @Override
  public Optional<URI> signOut(Token token) {
    if (!oidc.on()) {
      return Optional.empty();
    }
    try {
      return sessions.idToken(token).flatMap(kept -> oidc.signOut(kept, SignInPages.SIGN_IN));
    } catch (SQLException e) {
      throw new IllegalStateException("the sessions cannot be read", e);
    }
  }
}
