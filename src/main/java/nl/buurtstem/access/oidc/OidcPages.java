package nl.buurtstem.access.oidc;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import nl.buurtstem.access.signin.Gate;
import nl.buurtstem.access.signin.SignInView;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// To the identity provider and back.
@Produces(MediaType.TEXT_HTML)
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class OidcPages {
  static final String ADDRESS = "/beheer/aanmelden/oidc";
  static final String BACK = ADDRESS + "/terug";

  private final Oidc oidc;
  private final OidcCookie cookie;
  private final Gate gate;
  private final OidcEntrance entrance;
  private final SignInView view;

  OidcPages(Oidc oidc, OidcCookie cookie, Gate gate, OidcEntrance entrance, SignInView view) {
    this.oidc = oidc;
    this.cookie = cookie;
    this.gate = gate;
    this.entrance = entrance;
    this.view = view;
  }

  @Get(ADDRESS)
  MutableHttpResponse<?> go(HttpRequest<?> request) {
    if (!oidc.on()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var journey =
        OidcJourney.begin(
            request.getParameters().contains("opnieuw"), Gate.then(request), entrance.now());
    var there = oidc.ask(journey);
    return there.isEmpty()
        ? view.not(request, HttpStatus.BAD_GATEWAY, Oidc.Why.FAILED.key())
        : cookie.set(HttpResponse.seeOther(there.get()), journey);
  }

  @Get(BACK)
  MutableHttpResponse<?> back(HttpRequest<?> request) throws SQLException {
    if (!oidc.on()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var journey = cookie.read(request);
    if (journey.isEmpty()) {
      return view.not(request, HttpStatus.BAD_REQUEST, Oidc.Why.FAILED.key());
    }
    var token = gate.token(request);
    var outcome = oidc.finish(journey.get(), request.getUri(), entrance.whose(token));
    return cookie.clear(
        switch (outcome) {
          case Oidc.Outcome.In(var account, var name, var idToken) ->
              gate.in(entrance.begin(account, name, idToken, token), name, journey.get().then());
          case Oidc.Outcome.Same _ -> {
            entrance.prove(token.orElseThrow());
            yield HttpResponse.seeOther(URI.create(journey.get().then()));
          }
          case Oidc.Outcome.Not(var why) ->
              view.not(
                  request,
                  why == Oidc.Why.FAILED ? HttpStatus.BAD_REQUEST : HttpStatus.FORBIDDEN,
                  why.key());
        });
  }
}
