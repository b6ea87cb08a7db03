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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Networks;
import nl.buurtstem.platform.Renderer;

/// Where somebody who is signed in shows again that it is them.
@Produces(MediaType.TEXT_HTML)
@Controller(ProofPages.ADDRESS)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProofPages {
  static final String ADDRESS = "/beheer/bevestigen";

  private final Proving proving;
  private final Proof proof;
  private final Forms forms;
  private final Networks networks;
  private final View view;

  ProofPages(Proving proving, Proof proof, Forms forms, Networks networks, View view) {
    this.proving = proving;
    this.proof = proof;
    this.forms = forms;
    this.networks = networks;
    this.view = view;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var how = proving.how(proof.session(request));
    return view.page(
        request, authentication, HttpStatus.OK, how, Gate.then(request), Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> prove(
      HttpRequest<?> request, Authentication authentication, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var then = Gate.own(form.first("naar").orElse(""));
    var session = proof.session(request);
    var how = proving.how(session);
    var outcome =
        proving.prove(request, session, form.first("bewijs").orElse(""), networks.of(request));
    return switch (outcome) {
      case Proving.Outcome.Proved _ -> HttpResponse.seeOther(URI.create(then));
      case Proving.Outcome.Not _, Proving.Outcome.TooSoon _ ->
          view.page(
              request,
              authentication,
              HttpStatus.UNPROCESSABLE_ENTITY,
              how,
              then,
              Optional.of(outcome));
    };
  }

  /// Shows the page.
  @Singleton
  static final class View {
    private final StaffFrames frames;
    private final Renderer renderer;

    View(StaffFrames frames, Renderer renderer) {
      this.frames = frames;
      this.renderer = renderer;
    }

    MutableHttpResponse<?> page(
        HttpRequest<?> request,
        Authentication authentication,
        HttpStatus status,
        ProofPage.How how,
        String then,
        Optional<Proving.Outcome> outcome) {
      var staff = frames.of(request, authentication, "staff.proof.title");
      var fault =
          outcome.map(one ->
              one instanceof Proving.Outcome.TooSoon(var wait)
                  ? staff.t("staff.sign_in.too_soon", "seconds", wait.toSeconds() + 1)
                  : staff.t(how == ProofPage.How.CODE ? "staff.code.wrong" : "staff.proof.wrong"));
      return renderer.page(status, "access/proof.jte", new ProofPage(staff, how, then, fault));
    }
  }
}
