package nl.buurtstem.access.oidc;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// The cookie that remembers, encrypted, a journey to the provider.
@Singleton
final class OidcCookie {
  static final String NAME = "aanmelding";
  private static final String PURPOSE = "oidc journey";
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final byte[] ABOUT = new byte[0];

  private final Keys keys;
  private final Settings settings;
  private final Clock clock;

  OidcCookie(Keys keys, Settings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /// The journey this browser is on, unless it took too long.
  Optional<OidcJourney> read(HttpRequest<?> request) {
    var value = request.getCookies().findCookie(NAME).map(Cookie::getValue).orElse("");
    if (!value.matches("[A-Za-z0-9_-]{20,3000}")) {
      return Optional.empty();
    }
    return keys.open(PURPOSE, Base64.getUrlDecoder().decode(value), ABOUT)
        .flatMap(OidcJourney::read)
        .filter(journey -> journey.began().plus(LASTS).isAfter(clock.instant()));
  }

  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, OidcJourney journey) {
    var sealed = keys.seal(PURPOSE, journey.bytes(), ABOUT);
    return response.cookie(cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)));
  }

  MutableHttpResponse<?> clear(MutableHttpResponse<?> response) {
    return response.cookie(cookie("").maxAge(Duration.ZERO));
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path(OidcPages.ADDRESS)
        .maxAge(LASTS)
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(SameSite.Lax);
  }
}
