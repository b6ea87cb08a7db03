package nl.buurtstem.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.buurtstem.TestServer;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.StaffBrowser;

/// Sends what it likes, with the cookies it likes, from a network of its own, so that what is
/// counted against it is not counted against other tests.
final class Attacker {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private final URI server = TestServer.shared().uri();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .localAddress(network())
          .build();

  /// A signed-in member of staff's cookies, and the form token that goes with them.
  record Stolen(String session, String form, String token) {
    static Stolen of(Role role) {
      var browser = StaffBrowser.as(role);
      var page = browser.get("/beheer");
      return new Stolen(browser.session(), browser.cookie("formulier"), csrf(page.body()));
    }

    String cookies() {
      return "medewerker=" + session + "; formulier=" + form;
    }
  }

  static InetAddress network() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 66, 6});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String csrf(String html) {
    var match = CSRF.matcher(html);
    return match.find() ? match.group(1) : "";
  }

  HttpResponse<String> get(String address, String cookies, String... headers) {
    return send("GET", address, cookies, new byte[0], headers);
  }

  HttpResponse<String> post(String address, String cookies, String body, String... headers) {
    return send("POST", address, cookies, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> send(
      String method, String address, String cookies, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(server + address))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .setHeader("Accept", "text/html, */*;q=0.5");
    if (method.equals("POST")) {
      request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", cookies);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
