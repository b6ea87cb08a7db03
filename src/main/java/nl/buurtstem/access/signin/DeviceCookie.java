package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// A cookie by which a browser is recognised in which somebody signed in before with this name. It
/// opens nothing; it only keeps the failures of others from counting ([Attempts]). Nothing is
/// stored: the cookie is random, with a keyed hash of itself, of the name and of its end.
@Singleton
final class DeviceCookie {
  static final String NAME = "apparaat";
  private static final Duration LASTS = Duration.ofDays(180);
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{43})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

  private final Keys keys;
  private final Settings settings;
  private final Clock clock;

  DeviceCookie(Keys keys, Settings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /// What this browser is known by; empty when nobody with this name signed in with it, or too long
  /// ago.
  Optional<String> read(HttpRequest<?> request, String name) {
    var match =
        FORM.matcher(request.getCookies().findCookie(NAME).map(Cookie::getValue).orElse(""));
    if (!match.matches()) {
      return Optional.empty();
    }
    var expected = hash(name, match.group(1), match.group(2));
    boolean fresh = clock.instant().getEpochSecond() < Long.parseLong(match.group(2));
    boolean ours = MessageDigest.isEqual(bytes(expected), bytes(match.group(3)));
    return fresh && ours ? Optional.of(match.group(1)) : Optional.empty();
  }

  /// Gives a browser in which somebody signed in its cookie.
  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, String name) {
    var random = Token.fresh().text();
    var end = Long.toString(clock.instant().plus(LASTS).getEpochSecond());
    return response.cookie(
        Cookie.of(NAME, random + "." + end + "." + hash(name, random, end))
            .path("/beheer")
            .maxAge(LASTS)
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite(SameSite.Lax));
  }

  private String hash(String name, String random, String end) {
    var hash = keys.hmac("device cookie", bytes(name + "\n" + random + "\n" + end));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
