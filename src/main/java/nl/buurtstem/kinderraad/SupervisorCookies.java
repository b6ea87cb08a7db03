package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.platform.Settings;

/// The cookie by which a supervisor's browser is known.
@Singleton
class SupervisorCookies {
  private static final String NAME = "begeleider";
  private static final Duration KEPT = Duration.ofHours(24);
  private final Settings settings;

  SupervisorCookies(Settings settings) {
    this.settings = settings;
  }

  Optional<SupervisorKey> read(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(SupervisorKey::read);
  }

  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, SupervisorKey key) {
    return response.cookie(
        Cookie.of(NAME, key.text())
            .path(SupervisorPages.PATH)
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite(SameSite.Lax)
            .maxAge(KEPT));
  }
}
