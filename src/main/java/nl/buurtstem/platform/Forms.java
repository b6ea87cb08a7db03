package nl.buurtstem.platform;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/// The one door for posted forms.
@Singleton
public final class Forms {
  private final Csrf csrf;

  Forms(Csrf csrf) {
    this.csrf = csrf;
  }

  /// The fields of a form that this browser was given.
  ///
  /// @throws Problem `BAD_INPUT` when it is malformed, `STALE_FORM` when its token is missing or of
  ///   another browser
  public Form accept(HttpRequest<?> request, String body) {
    var form = Form.parse(body);
    if (!csrf.valid(request, form.first(Csrf.FIELD).orElse(null))) {
      throw new Problem(ProblemCode.STALE_FORM);
    }
    return form;
  }
}
