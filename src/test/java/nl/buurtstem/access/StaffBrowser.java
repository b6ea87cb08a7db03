package nl.buurtstem.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.FormBody;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.manage.DemoAccounts;
import nl.buurtstem.access.signin.SessionCookie;

/// A member of staff with a browser without JavaScript, against the running application. Redirects
/// are not followed, so that a test sees each one.
public final class StaffBrowser {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private StaffBrowser(URI server) {
    this.server = server;
  }

  /// Somebody who has not signed in.
  public static StaffBrowser unsigned() {
    return at(TestServer.shared().uri());
  }

  /// Somebody who has not signed in, at another server.
  public static StaffBrowser at(URI server) {
    return new StaffBrowser(server);
  }

  /// Somebody with the demonstration's account for this role.
  public static StaffBrowser as(Role role) {
    var browser = unsigned();
    var account = account(role);
    browser.signIn(account.name(), account.password());
    return browser;
  }

  /// The demonstration's account for this role.
  public static DemoAccounts.DemoAccount account(Role role) {
    return TestServer.shared().bean(DemoAccounts.class).accounts().stream()
        .filter(account -> account.role() == role)
        .findFirst()
        .orElseThrow();
  }

  /// Fills in the page for signing in.
  public HttpResponse<String> signIn(String name, String password) {
    return post("/beheer/aanmelden", "/beheer/aanmelden", "naam", name, "wachtwoord", password);
  }

  /// Opens an address.
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html"));
  }

  /// Sends a form from the page that has it.
  ///
  /// @param page where the form is
  /// @param fields name, value, name, value ...
  public HttpResponse<String> post(String page, String path, String... fields) {
    return post(BodyHandlers.ofString(), page, path, fields);
  }

  /// Sends a form whose answer may be a file.
  public HttpResponse<byte[]> postForFile(String page, String path, String... fields) {
    return post(BodyHandlers.ofByteArray(), page, path, fields);
  }

  private <T> HttpResponse<T> post(
      BodyHandler<T> handler, String page, String path, String... fields) {
    var match = CSRF.matcher(get(page).body());
    var all = new ArrayList<String>();
    if (match.find()) {
      all.addAll(List.of("_csrf", match.group(1)));
    }
    all.addAll(List.of(fields));
    return send(FormBody.post(server.resolve(path), all), handler);
  }

  /// Sends a form with a file from the page that has it.
  ///
  /// @param field the name of the field with the file
  /// @param fields name, value, name, value ...
  public HttpResponse<String> upload(
      String page, String path, String field, String name, byte[] content, String... fields) {
    var match = CSRF.matcher(get(page).body());
    var body = new ByteArrayOutputStream();
    if (match.find()) {
      part(body, "_csrf", match.group(1));
    }
    for (int i = 0; i < fields.length; i += 2) {
      part(body, fields[i], fields[i + 1]);
    }
    var head = "--grens\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n";
    body.writeBytes(
        (head.formatted(field, name) + "Content-Type: text/yaml\r\n\r\n").getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--grens--\r\n".getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=grens")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String name, String value) {
    var part = "--grens\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    body.writeBytes(part.formatted(name, value).getBytes(UTF_8));
  }

  /// Sends a request with any method, without fields.
  public HttpResponse<String> request(String method, String path) {
    var request = HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/html");
    if (method.equals("POST")) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /// The cookie of the session; empty when there is none.
  public String session() {
    return cookie(SessionCookie.NAME);
  }

  /// The value of a cookie; empty when there is none.
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /// Forgets a cookie.
  public void forget(String name) {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
  }

  /// Opens an address anywhere, as a link or redirect would.
  public HttpResponse<String> open(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where a response leads to.
  public static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").map(URI::create).map(URI::toString).orElse("");
  }
}
