package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.platform.Settings;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.response.DraftStore;

/// The cookie by which a browser finds its own answers back, one per poll.
@Singleton
final class DraftCookies {
  /// As long as an unfinished draft is kept.
  private static final Duration KEPT = Duration.ofDays(DraftStore.DAYS_KEPT);

  private final Settings settings;

  DraftCookies(Settings settings) {
    this.settings = settings;
  }

  Optional<DraftToken> read(HttpRequest<?> request, Poll poll) {
    return request
        .getCookies()
        .findCookie(name(poll))
        .map(Cookie::getValue)
        .flatMap(DraftToken::read);
  }

  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Poll poll, DraftToken token) {
    return response.cookie(
        Cookie.of(name(poll), token.value())
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite(SameSite.Lax));
  }

  private static String name(Poll poll) {
    return "peiling_" + poll.slug();
  }
}
