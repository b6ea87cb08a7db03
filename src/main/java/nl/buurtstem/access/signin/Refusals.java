package nl.buurtstem.access.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import nl.buurtstem.access.OtherRolePage;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.problem.Problems;

/// What happens to those who may not see what they asked for: people who are not signed in are led
/// to sign in, programs get a problem document, and whoever has another role is told so.
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class Refusals {
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Problems problems;

  Refusals(StaffFrames frames, Renderer renderer, Problems problems) {
    this.frames = frames;
    this.renderer = renderer;
    this.problems = problems;
  }

  @Error(global = true)
  HttpResponse<?> refused(HttpRequest<?> request, AuthorizationException refusal) {
    if (!request.getPath().startsWith("/beheer")) {
      return problems.respond(
          request, refusal.isForbidden() ? ProblemCode.NOT_ALLOWED : ProblemCode.SIGN_IN_NEEDED);
    }
    var authentication = refusal.getAuthentication();
    return authentication == null ? signInFirst(request) : otherRole(request, authentication);
  }

  /// They are who they are; but before this they show it once more.
  @Error(global = true)
  HttpResponse<?> proveFirst(HttpRequest<?> request, ProofNeeded needed) {
    return HttpResponse.seeOther(
        UriBuilder.of(ProofPages.ADDRESS).queryParam("naar", needed.back()).build());
  }

  private MutableHttpResponse<?> otherRole(HttpRequest<?> request, Authentication authentication) {
    var frame = frames.of(request, authentication, ProblemCode.NOT_ALLOWED.key() + ".title");
    return renderer.page(HttpStatus.FORBIDDEN, "access/other-role.jte", new OtherRolePage(frame));
  }

  private static MutableHttpResponse<?> signInFirst(HttpRequest<?> request) {
    var address = UriBuilder.of(SignInPages.SIGN_IN);
    if (request.getMethod() == HttpMethod.GET && !request.getPath().equals("/beheer")) {
      address.queryParam("naar", request.getPath());
    }
    URI signIn = address.build();
    return HttpResponse.seeOther(signIn);
  }
}
