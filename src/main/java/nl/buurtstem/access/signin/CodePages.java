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
import java.util.Optional;
import nl.buurtstem.access.account.Session;
import nl.buurtstem.access.account.Stage;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Networks;

/// The second step of signing in: a code of an app, or setting up that app. Nobody is signed in
/// yet; the browser's cookie says who is half-way.
@Produces(MediaType.TEXT_HTML)
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class CodePages {
  private final SignIn signIn;
  private final Gate gate;
  private final Networks networks;
  private final Forms forms;
  private final CodeView view;

  CodePages(SignIn signIn, Gate gate, Networks networks, Forms forms, CodeView view) {
    this.signIn = signIn;
    this.gate = gate;
    this.networks = networks;
    this.forms = forms;
    this.view = view;
  }

  @Get(Gate.CODE)
  MutableHttpResponse<?> ask(HttpRequest<?> request) throws SQLException {
    return half(request, Stage.SECOND_STEP).isEmpty()
        ? signInFirst()
        : view.code(request, HttpStatus.OK, Gate.then(request), Optional.empty());
  }

  @Post(value = Gate.CODE, consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> code(HttpRequest<?> request, @Body String body) throws SQLException {
    var form = forms.accept(request, body);
    var half = half(request, Stage.SECOND_STEP);
    if (half.isEmpty()) {
      return signInFirst();
    }
    var then = then(form);
    var outcome =
        signIn.code(
            gate.token(request).orElseThrow(),
            form.first("code").orElse(""),
            networks.of(request),
            gate.device(request, half.get().staff().name()));
    return gate.on(outcome, then)
        .orElseGet(
            () -> view.code(request, HttpStatus.UNPROCESSABLE_ENTITY, then, Optional.of(outcome)));
  }

  @Get(Gate.SET_UP)
  MutableHttpResponse<?> showSetUp(HttpRequest<?> request) throws SQLException {
    var half = half(request, Stage.SET_UP);
    return half.isEmpty()
        ? signInFirst()
        : view.setUp(request, HttpStatus.OK, half.get(), Gate.then(request), false);
  }

  @Post(value = Gate.SET_UP, consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> setUp(HttpRequest<?> request, @Body String body) throws SQLException {
    var form = forms.accept(request, body);
    var half = half(request, Stage.SET_UP);
    if (half.isEmpty()) {
      return signInFirst();
    }
    var then = then(form);
    var outcome = signIn.setUp(gate.token(request).orElseThrow(), form.first("code").orElse(""));
    if (outcome instanceof SignIn.Outcome.SetUp(var token, var name, var codes)) {
      return gate.known(view.recoveryCodes(request, codes, then), token, name);
    }
    return view.setUp(request, HttpStatus.UNPROCESSABLE_ENTITY, half.get(), then, true);
  }

  private Optional<Session> half(HttpRequest<?> request, Stage stage) throws SQLException {
    var token = gate.token(request);
    return token.isEmpty() ? Optional.empty() : signIn.half(token.get(), stage);
  }

  private static String then(Form form) {
    return Gate.own(form.first("naar").orElse(""));
  }

  private static MutableHttpResponse<?> signInFirst() {
    return HttpResponse.seeOther(URI.create(SignInPages.SIGN_IN));
  }
}
