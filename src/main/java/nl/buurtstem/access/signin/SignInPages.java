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
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Networks;

/// Where staff sign in and out.
@Produces(MediaType.TEXT_HTML)
@Controller("/beheer")
@Secured(SecurityRule.IS_ANONYMOUS)
public class SignInPages {
  /// Its address.
  public static final String SIGN_IN = "/beheer/aanmelden";

  private static final String HOME = "/beheer";

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final Networks networks;
  private final Forms forms;
  private final SignInView view;

  SignInPages(
      SignIn signIn, SessionCookie cookie, Networks networks, Forms forms, SignInView view) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.networks = networks;
    this.forms = forms;
    this.view = view;
  }

  @Get("/aanmelden")
  MutableHttpResponse<?> show(HttpRequest<?> request) {
    var then = request.getParameters().getFirst("naar").orElse(HOME);
    return view.page(request, own(then));
  }

  @Post(value = "/aanmelden", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> in(HttpRequest<?> request, @Body String body) throws SQLException {
    var form = forms.accept(request, body);
    var name = form.first("naam").orElse("");
    var then = own(form.first("naar").orElse(HOME));
    var outcome =
        signIn.in(
            name, form.first("wachtwoord").orElse(""), networks.of(request), cookie.read(request));
    return switch (outcome) {
      case SignIn.Outcome.SignedIn(var token) ->
          cookie.set(HttpResponse.seeOther(URI.create(then)), token);
      case SignIn.Outcome.Wrong _ ->
          view.again(request, HttpStatus.UNPROCESSABLE_ENTITY, name, then, outcome);
      case SignIn.Outcome.TooSoon _ ->
          view.again(request, HttpStatus.TOO_MANY_REQUESTS, name, then, outcome);
    };
  }

  @Post(value = "/afmelden", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> out(HttpRequest<?> request, @Body String body) throws SQLException {
    forms.accept(request, body);
    var token = cookie.read(request);
    if (token.isPresent()) {
      signIn.out(token.get());
    }
    return cookie.clear(HttpResponse.seeOther(URI.create(SIGN_IN)));
  }

  /// Only on to our own staff pages.
  private static String own(String address) {
    return address.matches("/beheer(/[a-z0-9/_-]*)?") ? address : HOME;
  }
}
