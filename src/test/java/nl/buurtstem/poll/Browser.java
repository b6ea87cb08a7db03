package nl.buurtstem.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.FormBody;

/// A browser without JavaScript: plain form posts and a cookie jar, against the running
/// application. It follows redirects one by one, so that a test sees each address.
public final class Browser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern REVISION = Pattern.compile("name=\"_revision\" value=\"(\\d+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"_seen\" value=\"(\\w*)\"");

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;
  private Page page = new Page(0, "", "", "");

  public Browser(URI server) {
    this(server, InetAddress.getLoopbackAddress());
  }

  /// A browser in another network: each address of the loopback network is one.
  public Browser(URI server, InetAddress from) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .localAddress(from)
            .build();
  }

  /// A page as it came.
  public record Page(int status, String path, String location, String html) {
    /// The value of the hidden CSRF field.
    public String csrf() {
      return find(CSRF, html);
    }
  }

  public Page page() {
    return page;
  }

  /// Opens an address, following redirects.
  public Page open(String path) {
    return follow(send(HttpRequest.newBuilder(server.resolve(path)).GET().build()));
  }

  /// Opens an address without following.
  public Page peek(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).GET().build());
  }

  /// Sends a form as the page that is open would, and follows where it leads.
  ///
  /// @param fields name, value, name, value ...
  public Page post(String path, String... fields) {
    return follow(postOnly(path, fields));
  }

  /// Sends a form without following.
  public Page postOnly(String path, String... fields) {
    var all = new ArrayList<>(List.of("_csrf", page.csrf()));
    if (REVISION.matcher(page.html()).find()) {
      all.addAll(
          List.of("_revision", find(REVISION, page.html()), "_seen", find(SEEN, page.html())));
    }
    all.addAll(List.of(fields));
    return send(FormBody.post(server.resolve(path), all).build());
  }

  /// Sends a body as it is.
  ///
  /// @param headers name, value, name, value ...
  public Page raw(String path, String body, String... headers) {
    var request = FormBody.post(server.resolve(path), body);
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /// Its cookies, as `name=value`.
  public List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .toList();
  }

  /// Loses a cookie, as after the browser was closed.
  public void lose(String name) {
    var store = cookies.getCookieStore();
    for (var cookie : List.copyOf(store.getCookies())) {
      if (cookie.getName().equals(name)) {
        store.remove(server, cookie);
      }
    }
  }

  /// Loses all cookies.
  public void loseAll() {
    cookies.getCookieStore().removeAll();
  }

  /// The request that [#postOnly] would send, to be sent many times at once.
  public HttpRequest prepared(String path, String... fields) {
    var all = new ArrayList<>(List.of("_csrf", page.csrf()));
    all.addAll(List.of(fields));
    return FormBody.post(server.resolve(path), all).build();
  }

  public HttpClient client() {
    return client;
  }

  private Page follow(Page first) {
    var next = first;
    for (int i = 0; i < 10 && !next.location().isEmpty(); i++) {
      next = send(HttpRequest.newBuilder(server.resolve(next.location())).GET().build());
    }
    return next;
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      var location = response.headers().firstValue("Location").orElse("");
      var came =
          new Page(response.statusCode(), request.uri().getPath(), location, response.body());
      if (location.isEmpty()) {
        page = came;
      }
      return came;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String find(Pattern pattern, String html) {
    var match = pattern.matcher(html);
    return match.find() ? match.group(1) : "";
  }
}
