package nl.buurtstem.platform;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.filter.ServerFilterPhase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Protection against forged forms: a random value in a `SameSite=Lax; HttpOnly` cookie, and in
/// each form its HMAC. Nothing is stored, so any copy of the service can check it. The cookie is
/// only set when a page with a form was made.
@Singleton
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Csrf implements Ordered {
  static final String COOKIE = "formulier";
  static final String FIELD = "_csrf";
  private static final String FRESH = "buurtstem.csrf";
  private static final int COOKIE_CHARACTERS = 22;

  private final Keys keys;
  private final Settings settings;
  private final SecureRandom random = new SecureRandom();

  Csrf(Keys keys, Settings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /// The value of the hidden field for forms on the page that answers this request.
  String token(HttpRequest<?> request) {
    var cookie = cookie(request);
    if (cookie == null) {
      cookie =
          request
              .getAttribute(FRESH, String.class)
              .orElseGet(() -> {
                var fresh = fresh();
                request.setAttribute(FRESH, fresh);
                return fresh;
              });
    }
    return tokenFor(cookie);
  }

  /// Where a form comes from.
  enum Origin {
    /// From a page that was made for this browser.
    OURS,
    /// From a page that is too old, or was made for another browser.
    STALE,
    /// From another site.
    FOREIGN
  }

  /// Whether the form was made for this browser and not sent from another site.
  Origin check(HttpRequest<?> request, @Nullable String token) {
    if ("cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
      return Origin.FOREIGN;
    }
    var cookie = cookie(request);
    return cookie != null
            && token != null
            && MessageDigest.isEqual(bytes(token), bytes(tokenFor(cookie)))
        ? Origin.OURS
        : Origin.STALE;
  }

  /// Before all other filters, so that what those refuse passes here too.
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before();
  }

  @ResponseFilter
  void setCookie(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(FRESH, String.class)
        .ifPresent(value ->
            response.cookie(
                Cookie.of(COOKIE, value)
                    .path("/")
                    .httpOnly(true)
                    .secure(settings.secure())
                    .sameSite(SameSite.Lax)));
  }

  private static @Nullable String cookie(HttpRequest<?> request) {
    var value = request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(null);
    return value != null && value.length() == COOKIE_CHARACTERS ? value : null;
  }

  private String fresh() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String tokenFor(String cookie) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.hmac("csrf", bytes(cookie)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
