package nl.buurtstem.participation.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import nl.buurtstem.participation.Matters;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// Where people type the code of a letter, and read what it turned out to be.
@Produces(MediaType.TEXT_HTML)
@Controller("/{lang}/code")
@Secured(SecurityRule.IS_ANONYMOUS)
class CodePages {
  private final Entrance entrance;
  private final Matters matters;
  private final CodeView view;
  private final Forms forms;

  CodePages(Entrance entrance, Matters matters, CodeView view, Forms forms) {
    this.entrance = entrance;
    this.matters = matters;
    this.view = view;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang) {
    return view.type(request, lang);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> use(HttpRequest<?> request, Language lang, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> show(request, lang, form.first("code").orElse("")),
        form -> view.stale(request, lang, form.first("code").orElse("")));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String typed) {
    var look = entrance.look(request, typed);
    return switch (look) {
      case Look.Mistyped _ -> view.again(request, lang, Outcome.MISTYPED, typed);
      case Look.Unknown _ -> view.again(request, lang, Outcome.UNKNOWN, typed);
      case Look.TooSoon _ -> view.again(request, lang, Outcome.TOO_SOON, typed);
      case Look.Good _, Look.NotYet _, Look.Used _ -> entrance.lead(lang, look);
      case Look.Revoked _, Look.Expired _, Look.Test _ -> entrance.lead(lang, look);
    };
  }

  @Get("/{outcome}")
  MutableHttpResponse<?> outcome(HttpRequest<?> request, Language lang, String outcome) {
    return view.outcome(request, lang, read(outcome), Optional.empty());
  }

  /// @param kind of what the code is for, such as `peilingen`
  /// @param key its name in addresses
  @Get("/{outcome}/{kind}/{key}")
  MutableHttpResponse<?> outcome(
      HttpRequest<?> request, Language lang, String outcome, String kind, String key) {
    var matter = matters.find(kind, key);
    if (matter.isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return view.outcome(request, lang, read(outcome), matter);
  }

  private static Outcome read(String path) {
    return Outcome.read(path).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
