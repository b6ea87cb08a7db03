package nl.buurtstem.platform;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.function.Function;

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
    return accept(
        request,
        body,
        form -> form,
        _ -> {
          throw new Problem(ProblemCode.STALE_FORM);
        });
  }

  /// The fields of a form with files, whose other fields the framework has read.
  ///
  /// @throws Problem `STALE_FORM` when its token is missing or of another browser
  public Form accept(HttpRequest<?> request, Form form) {
    if (origin(request, form) != Csrf.Origin.OURS) {
      throw new Problem(ProblemCode.STALE_FORM);
    }
    return form;
  }

  /// What comes of a form. Where it may not be taken in, because its token is missing or no longer
  /// the browser's, it may still be shown again, so that nothing typed is lost.
  ///
  /// @param take what is done with a form that this browser was given
  /// @param show gives the page again with what was typed; it must not store anything
  /// @throws Problem `BAD_INPUT` when it is malformed, `STALE_FORM` when another site sent it
  public <T> T accept(
      HttpRequest<?> request, String body, Function<Form, T> take, Function<Form, T> show) {
    var form = Form.parse(body);
    return switch (origin(request, form)) {
      case OURS -> take.apply(form);
      case STALE -> show.apply(form);
      case FOREIGN -> throw new Problem(ProblemCode.STALE_FORM);
    };
  }

  private Csrf.Origin origin(HttpRequest<?> request, Form form) {
    return csrf.check(request, form.first(Csrf.FIELD).orElse(null));
  }
}
