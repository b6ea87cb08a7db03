package nl.buurtstem.attack;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.buurtstem.TestServer;
import nl.buurtstem.platform.request.RawHttp;
import nl.buurtstem.poll.WrittenPoll;

/// Text that is meant as something else: for the database, a browser, a header, a file, a template.
final class InjectionAttacks {
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "SQL",
          List.of(
              "' OR '1'='1",
              "'; DROP TABLE poll; -- ",
              "\" OR 1=1 #",
              "1) UNION SELECT password_hash FROM staff_account -- ",
              "x' AND (SELECT 1 FROM staff_account) -- "),
          "script",
          List.of(
              "<script>alert(1)</script>",
              "\"><img src=x onerror=alert(1)>",
              "<svg/onload=alert(1)>",
              "</textarea><script>alert(1)</script>",
              "javascript:alert(1)"),
          "header",
          List.of("x\r\nX-Injected: 1", "x\nSet-Cookie: medewerker=x", "x\u2028X-Injected: 1"),
          "path",
          List.of(
              "../../../../../../etc/passwd",
              "..%2f..%2f..%2fetc%2fpasswd",
              "....//....//etc/passwd",
              "/etc/passwd",
              "file:///etc/passwd",
              "x\u0000.html"),
          "template",
          List.of("${7*7777}", "{{7*7777}}", "#{7*7777}", "${jndi:ldap://127.0.0.1/x}"),
          "redirect",
          List.of("//evil.example", "https://evil.example", "/\\evil.example", "/beheer//evil"));

  private static final List<String> NAMES =
      List.of("naar", "vraag", "taal", "pagina", "aantal", "gebied", "periode", "scherm", "wie");

  private final Attacker attacker;
  private final Target target;
  private final Tally tally;
  private final Attacker.Stolen admin;

  InjectionAttacks(Attacker attacker, Target target, Tally tally, Attacker.Stolen admin) {
    this.attacker = attacker;
    this.target = target;
    this.tally = tally;
    this.admin = admin;
  }

  /// In each variable of each address, and as a parameter of each page.
  void inAddresses() {
    var pages = Target.routes("GET").toList();
    KINDS.forEach((kind, texts) -> {
      for (var text : texts) {
        pages.stream()
            .filter(Target::hasVariable)
            .forEach(route -> get(kind, target.with(route, text), text));
      }
      for (int i = 0; i < pages.size(); i++) {
        var text = texts.get(i % texts.size());
        var name = NAMES.get(i % NAMES.size());
        get(kind, target.of(pages.get(i)) + "?" + name + "=" + encode(text), text);
      }
    });
  }

  /// In forms of which nothing may come: the signing in, by an account that is not there.
  void inForms() {
    var page = attacker.get("/beheer/aanmelden", "formulier=" + admin.form());
    var token = Attacker.csrf(page.body());
    KINDS.forEach((kind, texts) -> {
      for (var text : texts) {
        var fields = "_csrf=" + token + "&wachtwoord=x&naam=" + encode(text);
        var answer =
            attacker.post(
                "/beheer/aanmelden", "formulier=" + admin.form(), fields + "&naar=" + encode(text));
        held(kind, "sign-in " + text, answer, answer.statusCode() != 303);
      }
    });
  }

  void inHeaders() {
    KINDS.forEach((kind, texts) -> {
      for (var text : texts) {
        var line = text.replaceAll("[\\r\\n\\u0000\\u2028]", " ");
        for (var name :
            List.of("Accept-Language", "Referer", "User-Agent", "X-Forwarded-For", "Cookie")) {
          held(kind, name, attacker.get("/nl", "", name, line), true);
        }
        var host =
            RawHttp.send(
                TestServer.shared().uri(),
                "GET /beheer HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Accept: text/html\r\nConnection: close\r\n\r\n");
        tally.tried(
            kind + " injection",
            "host",
            !host.header("location").contains("evil") && !host.body().contains("evil.example"));
      }
    });
  }

  /// What residents wrote, on the page where staff read it.
  void inAnswers() {
    var texts = KINDS.getOrDefault("script", List.of());
    var poll = WrittenPoll.with(TestServer.shared(), "nl", texts.toArray(String[]::new));
    var address = "/beheer/peilingen/" + poll.slug() + "/open-antwoorden?vraag=woorden";
    var page = attacker.get(address, admin.cookies());
    for (var text : texts) {
      held("script", "an answer " + text, page, page.statusCode() == 200);
    }
  }

  private void get(String kind, String address, String text) {
    held(kind, address + " " + text, attacker.get(address, admin.cookies()), true);
  }

  private void held(String kind, String what, HttpResponse<String> answer, boolean also) {
    var body = answer.body();
    var html = answer.headers().firstValue("Content-Type").orElse("").contains("html");
    boolean script =
        html
            && (body.contains("<script>alert(1)")
                || body.contains("<img src=x")
                || body.contains("<svg/onload")
                || body.contains("href=\"javascript:"));
    var location = RouteAttacks.location(answer);
    boolean away = !location.isEmpty() && (!location.startsWith("/") || location.startsWith("//"));
    tally.tried(
        kind + " injection",
        what + " " + answer.statusCode(),
        also
            && answer.statusCode() < 500
            && !script
            && !away
            && !body.contains("root:x:0")
            && !body.contains("54439")
            && !body.contains("argon2id")
            && answer.headers().firstValue("X-Injected").isEmpty()
            && answer.headers().allValues("Set-Cookie").stream()
                .noneMatch(cookie -> cookie.startsWith("medewerker=x")));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
