package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Session;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Frames;
import nl.buurtstem.platform.Renderer;

/// Shows the pages of the second step.
@Singleton
final class CodeView {
  private final Frames frames;
  private final Renderer renderer;
  private final SecondFactors factors;

  CodeView(Frames frames, Renderer renderer, SecondFactors factors) {
    this.frames = frames;
    this.renderer = renderer;
    this.factors = factors;
  }

  /// Asks for a code.
  MutableHttpResponse<?> code(
      HttpRequest<?> request, HttpStatus status, String then, Optional<SignIn.Outcome> outcome) {
    var words = frames.staff(request, "").words();
    var fault =
        outcome.map(one ->
            one instanceof SignIn.Outcome.TooSoon(var wait)
                ? words.get("staff.sign_in.too_soon", "seconds", wait.toSeconds() + 1)
                : words.get("staff.code.wrong"));
    var frame = frame(request, "staff.code.title", fault.isPresent());
    return renderer.page(status, "access/code.jte", new CodePage(frame, then, fault));
  }

  /// Asks to set up the app.
  MutableHttpResponse<?> setUp(
      HttpRequest<?> request, HttpStatus status, Session half, String then, boolean wrong)
      throws SQLException {
    var frame = frame(request, "staff.factor.title", wrong);
    var name = half.staff().name();
    var secret = factors.pending(half.account()).orElseThrow();
    var fault = wrong ? Optional.of(frame.t("staff.factor.wrong")) : Optional.<String>empty();
    return renderer.page(
        status,
        "access/set-up.jte",
        new SetUpPage(frame, then, FactorSetUp.of(frame.t("site.name"), name, secret, fault)));
  }

  /// Shows the codes for a lost phone, once.
  MutableHttpResponse<byte[]> recoveryCodes(
      HttpRequest<?> request, List<String> codes, String then) {
    var frame = frame(request, "staff.recovery.title", false);
    return renderer.ok("access/recovery-codes.jte", new RecoveryCodesPage(frame, codes, then));
  }

  private Frame frame(HttpRequest<?> request, String title, boolean fault) {
    var words = frames.staff(request, "").words();
    var mark = fault ? words.get("poll.fault.mark") + " " : "";
    return frames.staff(request, mark + words.get(title));
  }
}
