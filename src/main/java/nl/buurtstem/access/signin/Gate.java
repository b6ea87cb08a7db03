package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import nl.buurtstem.access.account.Stage;
import nl.buurtstem.access.account.Token;

/// What the pages on the way in share: the cookies, and where each step leads.
@Singleton
public final class Gate {
  static final String CODE = "/beheer/aanmelden/code";
  static final String SET_UP = "/beheer/aanmelden/instellen";
  private static final String HOME = "/beheer";

  private final SessionCookie sessions;
  private final DeviceCookie devices;

  Gate(SessionCookie sessions, DeviceCookie devices) {
    this.sessions = sessions;
    this.devices = devices;
  }

  /// The session of this browser.
  public Optional<Token> token(HttpRequest<?> request) {
    return sessions.read(request);
  }

  Optional<String> device(HttpRequest<?> request, String name) {
    return devices.read(request, name);
  }

  /// On to the next page, where the step was right.
  Optional<MutableHttpResponse<?>> on(SignIn.Outcome outcome, String then) {
    return switch (outcome) {
      case SignIn.Outcome.SignedIn(var token, var name) -> Optional.of(in(token, name, then));
      case SignIn.Outcome.Further(var token, var stage) -> Optional.of(further(token, stage, then));
      case SignIn.Outcome.Over _ ->
          Optional.of(HttpResponse.seeOther(URI.create(SignInPages.SIGN_IN)));
      case SignIn.Outcome.SetUp _, SignIn.Outcome.Wrong _, SignIn.Outcome.TooSoon _ ->
          Optional.empty();
    };
  }

  /// Lets somebody in who has signed in.
  public MutableHttpResponse<?> in(Token token, String name, String then) {
    return known(HttpResponse.seeOther(URI.create(own(then))), token, name);
  }

  /// Gives a browser its session, and makes it known.
  <T> MutableHttpResponse<T> known(MutableHttpResponse<T> response, Token token, String name) {
    return devices.set(sessions.set(response, token), name);
  }

  /// Takes the session's cookie away.
  public <T> MutableHttpResponse<T> away(MutableHttpResponse<T> response) {
    return sessions.clear(response);
  }

  private MutableHttpResponse<?> further(Token token, Stage stage, String then) {
    var address = UriBuilder.of(stage == Stage.SECOND_STEP ? CODE : SET_UP);
    return sessions.set(HttpResponse.seeOther(address.queryParam("naar", then).build()), token);
  }

  /// Where the address says to go on to.
  public static String then(HttpRequest<?> request) {
    return own(request.getParameters().getFirst("naar").orElse(""));
  }

  /// Only on to our own staff pages.
  public static String own(String address) {
    return address.matches("/beheer(/[a-z0-9/_-]*)?") && !address.contains("//") ? address : HOME;
  }
}
