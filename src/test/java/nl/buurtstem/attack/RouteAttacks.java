package nl.buurtstem.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Route;

/// Every route without a sign-in, with each wrong role, and forms that this browser was not given.
final class RouteAttacks {
  /// What a form of staff may ask, all at once.
  private static final String WISHES =
      "&rol=ADMIN&gebied=&uit=1&aan=1&alle=1&naam=inbreker&begin=1&codes=1&ja=1&weg=EDITOR"
          + "&waarom=zomaar&aantal=5&doel=proef&a=ja";

  private final Attacker attacker;
  private final Target target;
  private final Tally tally;
  private final Attacker.Stolen admin;
  private final Attacker.Stolen other;

  RouteAttacks(Attacker attacker, Target target, Tally tally, List<Attacker.Stolen> stolen) {
    this.attacker = attacker;
    this.target = target;
    this.tally = tally;
    this.admin = stolen.get(Role.ADMIN.ordinal());
    this.other = stolen.get(Role.ANALYST.ordinal());
  }

  void withoutSigningIn() {
    Route.all()
        .filter(Route::closed)
        .forEach(route -> {
          var answer = attacker.send(route.method(), target.of(route), "", new byte[0]);
          boolean held =
              answer.statusCode() == 401
                  || answer.statusCode() == 404
                  || answer.statusCode() == 303 && location(answer).startsWith("/beheer/aanmelden");
          tally.tried("a route without signing in", route + " " + answer.statusCode(), held);
        });
  }

  void withEachWrongRole(List<Attacker.Stolen> stolen) {
    Arrays.stream(Role.values())
        .forEach(role ->
            Route.all()
                .filter(route -> !route.allows(role))
                .forEach(route -> {
                  var body =
                      ("_csrf=" + stolen.get(role.ordinal()).token() + WISHES).getBytes(US_ASCII);
                  var answer =
                      attacker.send(
                          route.method(),
                          target.of(route),
                          stolen.get(role.ordinal()).cookies(),
                          route.method().equals("POST") ? body : new byte[0]);
                  tally.tried(
                      "a route with a wrong role",
                      role + " " + route + " " + answer.statusCode(),
                      answer.statusCode() == 403);
                }));
  }

  /// An administrator is led to send each form of the application from elsewhere.
  void withoutTheRightFormToken() {
    var changed = admin.token().substring(1) + "A";
    Target.routes("POST")
        .forEach(route -> {
          forged(route, "none", admin.cookies(), WISHES.substring(1));
          forged(route, "empty", admin.cookies(), "_csrf=" + WISHES);
          forged(route, "changed", admin.cookies(), "_csrf=" + changed + WISHES);
          forged(route, "of another", admin.cookies(), "_csrf=" + other.token() + WISHES);
          var planted = "medewerker=" + admin.session() + "; formulier=AAAAAAAAAAAAAAAAAAAAAA";
          forged(route, "planted cookie", planted, "_csrf=" + admin.token() + WISHES);
          forged(
              route,
              "another site",
              admin.cookies(),
              "_csrf=" + admin.token() + WISHES,
              "Sec-Fetch-Site",
              "cross-site");
        });
    var right = "_csrf=" + admin.token() + "&naam=x&rol=ONBEKEND";
    if (attacker.post("/beheer/accounts/nieuw", admin.cookies(), right).statusCode() == 403) {
      throw new IllegalStateException("the right token opens nothing: this would prove nothing");
    }
    tally.tried(
        "a form with a missing, stale or foreign token",
        "still signed in afterwards",
        attacker.get("/beheer", admin.cookies()).statusCode() == 200);
  }

  /// Whether it had an effect is seen in the tables; here that staff were not led on.
  private void forged(Route route, String how, String cookies, String body, String... headers) {
    var answer = attacker.post(target.of(route), cookies, body, headers);
    boolean ledOn = answer.statusCode() == 303 && route.closed();
    tally.tried(
        "a form with a missing, stale or foreign token",
        route + " " + how + " " + answer.statusCode() + " " + location(answer),
        answer.statusCode() < 500 && !ledOn);
  }

  static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
