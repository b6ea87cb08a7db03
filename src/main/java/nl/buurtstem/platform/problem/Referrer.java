package nl.buurtstem.platform.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The page that a reader comes from, as the browser names it.
final class Referrer {
  private Referrer() {}

  /// Its path and query; empty where the browser does not say, where it is of another site, or
  /// where it is the very page that is asked for.
  static Optional<String> of(HttpRequest<?> request) {
    var named = request.getHeaders().get(HttpHeaders.REFERER);
    var host = request.getHeaders().get(HttpHeaders.HOST);
    if (named == null || host == null) {
      return Optional.empty();
    }
    try {
      var page = new URI(named);
      var path = page.getRawPath();
      boolean ours = host.equals(page.getRawAuthority()) && path != null && path.startsWith("/");
      boolean same =
          request.getMethod().equals(io.micronaut.http.HttpMethod.GET)
              && request.getPath().equals(path);
      if (!ours || same || path.startsWith("//")) {
        return Optional.empty();
      }
      return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
    } catch (URISyntaxException _) {
      return Optional.empty(); // whatever a browser sends; the page has a link to the start too
    }
  }
}
