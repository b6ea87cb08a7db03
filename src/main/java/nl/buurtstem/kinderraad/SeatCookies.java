package nl.buurtstem.kinderraad;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.participation.Matter;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.Settings;

/// The cookie that keeps a device in its class session, one per poll: the session and the secret of
/// the child whose turn it is, encrypted and bound to the poll. Gone the next day.
@Singleton
class SeatCookies {
  private static final String PURPOSE = "class-seat";
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int LONGEST = 200;

  private final Keys keys;
  private final Settings settings;

  SeatCookies(Keys keys, Settings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /// What a cookie holds.
  record Kept(UUID session, String secret) {

    Kept next(String other) {
      return new Kept(session, other);
    }

    @Override
    public String toString() {
      return "Kept[hidden]"; // never in a log
    }
  }

  Optional<Kept> read(HttpRequest<?> request, Matter matter) {
    return request
        .getCookies()
        .findCookie(name(matter))
        .map(Cookie::getValue)
        .filter(value -> value.length() <= LONGEST)
        .flatMap(SeatCookies::bytes)
        .flatMap(sealed -> keys.open(PURPOSE, sealed, matter.bytes()))
        .map(plain -> kept(new String(plain, StandardCharsets.US_ASCII)));
  }

  <T> MutableHttpResponse<T> set(MutableHttpResponse<T> response, Matter matter, Kept kept) {
    var plain = (kept.session() + " " + kept.secret()).getBytes(StandardCharsets.US_ASCII);
    var sealed = keys.seal(PURPOSE, plain, matter.bytes());
    return response.cookie(
        Cookie.of(name(matter), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
            .path("/")
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite(SameSite.Lax)
            .maxAge(KEPT));
  }

  /// Only we can have sealed it, so it has the form that we gave it.
  private static Kept kept(String plain) {
    int space = plain.indexOf(' ');
    return new Kept(UUID.fromString(plain.substring(0, space)), plain.substring(space + 1));
  }

  private static String name(Matter matter) {
    return "klas_" + matter.id().toString().replace("-", "");
  }

  private static Optional<byte[]> bytes(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
