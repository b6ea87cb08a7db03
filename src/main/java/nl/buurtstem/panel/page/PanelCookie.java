package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.panel.Links;
import nl.buurtstem.panel.Member;
import nl.buurtstem.panel.Memberships;
import nl.buurtstem.panel.Token;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// The cookie for which a link is exchanged: the token, encrypted. Gone when the browser closes,
/// and of no use once the link is too old.
@Singleton
class PanelCookie {
  private static final String NAME = "panel";
  private static final String PURPOSE = "panel-cookie";
  private static final int LONGEST = 150;
  private static final byte[] ABOUT = NAME.getBytes(StandardCharsets.US_ASCII);

  private final Keys keys;
  private final Settings settings;
  private final Links links;
  private final Memberships memberships;

  PanelCookie(Keys keys, Settings settings, Links links, Memberships memberships) {
    this.keys = keys;
    this.settings = settings;
    this.links = links;
    this.memberships = memberships;
  }

  /// Whose browser this is, if their link still works.
  Optional<Member> member(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(NAME)
        .map(Cookie::getValue)
        .filter(value -> value.length() <= LONGEST)
        .flatMap(PanelCookie::bytes)
        .flatMap(sealed -> keys.open(PURPOSE, sealed, ABOUT))
        .flatMap(plain -> Token.read(new String(plain, StandardCharsets.US_ASCII)))
        .flatMap(links::find)
        .flatMap(memberships::find);
  }

  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Token token) {
    var plain = token.characters().getBytes(StandardCharsets.US_ASCII);
    var sealed = keys.seal(PURPOSE, plain, ABOUT);
    return response.cookie(cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)));
  }

  <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response) {
    return response.cookie(cookie("").maxAge(Duration.ZERO));
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(SameSite.Lax);
  }

  private static Optional<byte[]> bytes(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
