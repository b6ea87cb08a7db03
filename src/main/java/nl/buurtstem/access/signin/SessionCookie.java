package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.platform.Settings;

/// The cookie with the session's token. It is sent to staff pages only, so that no page for
/// residents ever knows who of the staff reads it.
@Singleton
public final class SessionCookie {
  /// Its name.
  public static final String NAME = "medewerker";

  private static final String PATH = "/beheer";
  private final Settings settings;

  SessionCookie(Settings settings) {
    this.settings = settings;
  }

  /// The token a browser sent.
  public Optional<Token> read(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Token::read);
  }

  /// Gives a browser its token.
  public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Token token) {
    return response.cookie(cookie(token.text()));
  }

  /// Takes it away again.
  public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
    return response.cookie(cookie("").maxAge(Duration.ZERO));
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path(PATH)
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(SameSite.Lax);
  }
}
