package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;

/// Shows the page where staff sign in.
@Singleton
final class SignInView {
  private final Frames frames;
  private final Renderer renderer;

  SignInView(Frames frames, Renderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  /// The empty page.
  MutableHttpResponse<?> page(HttpRequest<?> request, String then) {
    return page(request, HttpStatus.OK, "", then, Optional.empty());
  }

  /// The page after an attempt that led to nothing.
  MutableHttpResponse<?> again(
      HttpRequest<?> request, HttpStatus status, String name, String then, SignIn.Outcome outcome) {
    var words = frames.staff(request, "").words();
    return page(request, status, name, then, fault(words, outcome));
  }

  private static Optional<String> fault(Words words, SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn _ -> Optional.empty();
      case SignIn.Outcome.Wrong _ -> Optional.of(words.get("staff.sign_in.wrong"));
      case SignIn.Outcome.TooSoon(var wait) ->
          Optional.of(words.get("staff.sign_in.too_soon", "seconds", wait.toSeconds() + 1));
    };
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, String name, String then, Optional<String> fault) {
    var words = frames.staff(request, "").words();
    var mark = fault.isPresent() ? words.get("poll.fault.mark") + " " : "";
    var frame = frames.staff(request, mark + words.get("staff.sign_in.title"));
    return renderer.page(status, "access/sign-in.jte", new SignInPage(frame, name, then, fault));
  }
}
