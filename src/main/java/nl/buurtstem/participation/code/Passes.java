package nl.buurtstem.participation.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// The cookie for which a code is exchanged, one per matter. It holds the code encrypted, bound to
/// the matter: of no use elsewhere, not to be read by whoever sees the cookie, and nothing is
/// stored on the server.
@Singleton
public class Passes {
  private static final String PURPOSE = "participation-pass";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST = 100;

  private final Keys keys;
  private final Settings settings;

  Passes(Keys keys, Settings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /// The pass that this browser has for a matter.
  public Optional<Pass> read(HttpRequest<?> request, Matter matter) {
    return request
        .getCookies()
        .findCookie(name(matter))
        .map(Cookie::getValue)
        .filter(value -> value.length() <= LONGEST)
        .flatMap(Passes::bytes)
        .flatMap(sealed -> keys.open(PURPOSE, sealed, matter.bytes()))
        .flatMap(plain -> Code.read(new String(plain, StandardCharsets.US_ASCII)))
        .map(code -> new Pass(matter, code));
  }

  /// Gives the browser a pass.
  public <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Pass pass) {
    var plain = pass.code().characters().getBytes(StandardCharsets.US_ASCII);
    var sealed = keys.seal(PURPOSE, plain, pass.matter().bytes());
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    return response.cookie(cookie(pass.matter(), value).maxAge(KEPT));
  }

  /// Takes the pass away: for somebody else on the same device.
  public <T> MutableHttpResponse<T> clear(MutableHttpResponse<T> response, Matter matter) {
    return response.cookie(cookie(matter, "").maxAge(Duration.ZERO));
  }

  private Cookie cookie(Matter matter, String value) {
    return Cookie.of(name(matter), value)
        .path("/")
        .httpOnly(true)
        .secure(settings.secure())
        .sameSite(SameSite.Lax);
  }

  private static String name(Matter matter) {
    return "code_" + matter.id().toString().replace("-", "");
  }

  private static Optional<byte[]> bytes(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
