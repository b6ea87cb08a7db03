package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Words;

/// Shows the page where staff sign in.
@Singleton
public final class SignInView {
  private final Frames frames;
  private final Renderer renderer;
  private final List<OtherWay> ways;

  SignInView(Frames frames, Renderer renderer, List<OtherWay> ways) {
    this.frames = frames;
    this.renderer = renderer;
    this.ways = ways;
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

  /// The page for somebody who may not come in by another way.
  ///
  /// @param key of why
  public MutableHttpResponse<byte[]> not(HttpRequest<?> request, HttpStatus status, String key) {
    var words = frames.staff(request, "").words();
    return page(request, status, "", "/beheer", Optional.of(words.get(key)));
  }

  /// Where somebody who signed in another way can sign out there too.
  Optional<URI> signOut(Token token) {
    return ways.stream().flatMap(way -> way.signOut(token).stream()).findFirst();
  }

  /// Says that they are signed out here, and how to be so there.
  MutableHttpResponse<byte[]> signedOut(HttpRequest<?> request, URI there) {
    var words = frames.staff(request, "").words();
    var label = ways.stream().flatMap(way -> way.label().stream()).findFirst().orElse("");
    return renderer.ok(
        "access/signed-out.jte",
        new SignedOutPage(
            frames.staff(request, words.get("staff.oidc.out.title")), label, there.toString()));
  }

  private static Optional<String> fault(Words words, SignIn.Outcome outcome) {
    return outcome instanceof SignIn.Outcome.TooSoon(var wait)
        ? Optional.of(words.get("staff.sign_in.too_soon", "seconds", wait.toSeconds() + 1))
        : Optional.of(words.get("staff.sign_in.wrong"));
  }

  private MutableHttpResponse<byte[]> page(
      HttpRequest<?> request, HttpStatus status, String name, String then, Optional<String> fault) {
    var words = frames.staff(request, "").words();
    var mark = fault.isPresent() ? words.get("poll.fault.mark") + " " : "";
    var frame = frames.staff(request, mark + words.get("staff.sign_in.title"));
    return renderer.page(
        status, "access/sign-in.jte", new SignInPage(frame, name, then, fault, buttons(then)));
  }

  private List<SignInPage.Button> buttons(String then) {
    return ways.stream()
        .flatMap(way ->
            way.label().stream()
                .map(label ->
                    new SignInPage.Button(
                        label,
                        UriBuilder.of(way.path()).queryParam("naar", then).build().toString())))
        .toList();
  }
}
