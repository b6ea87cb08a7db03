package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Networks;

/// Where staff sign in and out.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer")
@Secured(SecurityRule.IS_ANONYMOUS)
public class SignInPages {
  /// Its address.
  public static final String SIGN_IN = "/beheer/aanmelden";

  private final SignIn signIn;
  private final Gate gate;
  private final Networks networks;
  private final Forms forms;
  private final SignInView view;

  SignInPages(SignIn signIn, Gate gate, Networks networks, Forms forms, SignInView view) {
    this.signIn = signIn;
    this.gate = gate;
    this.networks = networks;
    this.forms = forms;
    this.view = view;
  }

  @Get("/aanmelden")
  MutableHttpResponse<?> show(HttpRequest<?> request) {
    return view.page(request, Gate.then(request));
  }

  @Post(value = "/aanmelden", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> in(HttpRequest<?> request, @Body String body) throws SQLException {
    var form = forms.accept(request, body);
    var name = form.first("naam").orElse("");
    var then = Gate.own(form.first("naar").orElse(""));
    var outcome =
        signIn.in(
            name,
            form.first("wachtwoord").orElse(""),
            networks.of(request),
            gate.device(request, Accounts.plain(name)),
            gate.token(request));
    return gate.on(outcome, then)
        .orElseGet(() ->
            view.again(
                request,
                outcome instanceof SignIn.Outcome.TooSoon
                    ? HttpStatus.TOO_MANY_REQUESTS
                    : HttpStatus.UNPROCESSABLE_ENTITY,
                name,
                then,
                outcome));
  }

  @Post(value = "/afmelden", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> out(HttpRequest<?> request, @Body String body) throws SQLException {
    forms.accept(request, body);
    var token = gate.token(request);
    if (token.isEmpty()) {
      return HttpResponse.seeOther(URI.create(SIGN_IN));
    }
    var there = view.signOut(token.get());
    signIn.out(token.get());
    return there.isEmpty()
        ? gate.away(HttpResponse.seeOther(URI.create(SIGN_IN)))
        : gate.away(view.signedOut(request, there.get()));
  }
}
