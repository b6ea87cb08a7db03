package nl.buurtstem.platform;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import jakarta.inject.Singleton;

/// The headers that keep browsers from doing what no page of ours asks for.
@Singleton
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
  /// Everything comes from the service itself; no inline script or style. Staff see the preview of
  /// a poll in a frame of the same origin.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  /// The API gives nothing to show (NLGov `/core/transport/security-headers`).
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private final Settings settings;

  SecurityHeaders(Settings settings) {
    this.settings = settings;
  }

  /// Before all other filters, so that what those refuse passes here too.
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before();
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    boolean api = request.getPath().startsWith("/api/");
    headers.set("Content-Security-Policy", api ? NOTHING : CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", api ? "DENY" : "SAMEORIGIN");
    if (!headers.contains("Referrer-Policy")) { // an address with a code in it says no-referrer
      headers.set("Referrer-Policy", "same-origin");
    }
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains("Vary")) {
      headers.set("Vary", "Accept-Encoding"); // Netty's compression does not say so itself
    }
    if (settings.secure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
