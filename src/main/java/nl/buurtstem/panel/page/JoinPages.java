package nl.buurtstem.panel.page;

import io.micronaut.http.HttpHeaders;
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
import java.util.ArrayList;
import java.util.Optional;
import nl.buurtstem.messaging.Reach;
import nl.buurtstem.panel.Joining;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.PhoneNumber;

/// What the panel is, and the form to join. The answer to the form is the same whether the address
/// is known or not.
@Controller("/{lang}/panel")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class JoinPages {
  /// Where one is told to look at one's telephone or mail.
  static final String SENT = PanelView.PATH + "/verstuurd";

  private final Joining joining;
  private final Reach reach;
  private final PanelGuard guard;
  private final PanelView view;
  private final Places places;
  private final Languages languages;
  private final Forms forms;

  JoinPages(
      Joining joining,
      Reach reach,
      PanelGuard guard,
      PanelView view,
      Places places,
      Languages languages,
      Forms forms) {
    this.joining = joining;
    this.reach = reach;
    this.guard = guard;
    this.view = view;
    this.places = places;
    this.languages = languages;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang) {
    return view.form(request, lang, JoinForm.empty(lang.code()), PanelView.Told.nothing());
  }

  @Get("/verstuurd")
  MutableHttpResponse<?> sent(HttpRequest<?> request, Language lang) {
    return view.said(request, lang, HttpStatus.OK, "sent", Optional.empty());
  }

  @Get("/gestopt")
  MutableHttpResponse<?> left(HttpRequest<?> request, Language lang) {
    return view.said(request, lang, HttpStatus.OK, "left", Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> join(HttpRequest<?> request, Language lang, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> join(request, lang, form),
        form ->
            view.form(
                request,
                lang,
                JoinForm.read(form),
                PanelView.Told.notice(HttpStatus.FORBIDDEN, "poll.stale.nothing")));
  }

  private MutableHttpResponse<?> join(HttpRequest<?> request, Language lang, Form form) {
    var typed = JoinForm.read(form);
    var faults = new ArrayList<String>();
    if (typed.address().filter(to -> to instanceof PhoneNumber n && !reach.has(n)).isPresent()) {
      faults.add("nummer");
    }
    faults.addAll(typed.faults(places, languages));
    if (!faults.isEmpty()) {
      return view.form(request, lang, typed, PanelView.Told.faults(faults));
    }
    return switch (guard.judge(request, form)) {
      case Verdict.Welcome welcome -> {
        if (!PanelGuard.robot(welcome)) {
          joining.signUp(
              typed.address().orElseThrow(),
              typed.profile().profile(places, languages).orElseThrow(),
              ConsentSource.WEB);
        }
        yield HttpResponse.seeOther(URI.create("/" + lang.code() + SENT));
      }
      case Verdict.Prove(var challenge) ->
          view.form(request, lang, typed, PanelView.Told.work(challenge));
      case Verdict.Wait(var remaining) ->
          view.form(
                  request,
                  lang,
                  typed,
                  PanelView.Told.notice(HttpStatus.TOO_MANY_REQUESTS, "panel.busy"))
              .header(HttpHeaders.RETRY_AFTER, Long.toString(remaining.toSeconds()));
    };
  }
}
