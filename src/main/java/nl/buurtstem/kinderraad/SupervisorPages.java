package nl.buurtstem.kinderraad;

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
import java.time.Clock;
import java.util.Optional;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Zones;

/// The pages of whoever supervises a class: they have no account, only the browser that opened
/// their one-time link. In Dutch, as all pages of those who work with it.
@Controller(SupervisorPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SupervisorPages {
  static final String PATH = "/begeleider";

  private final ClassSessions sessions;
  private final SupervisorCookies cookies;
  private final SupervisorView view;
  private final Forms forms;
  private final Clock clock;

  SupervisorPages(
      ClassSessions sessions,
      SupervisorCookies cookies,
      SupervisorView view,
      Forms forms,
      Clock clock) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.view = view;
    this.forms = forms;
    this.clock = clock;
  }

  /// The one-time link: exchanged for a cookie at once, so that it stands in no address after this.
  /// Opening it changes nothing; the link is used up when the session starts.
  @Get("/{key}")
  MutableHttpResponse<?> link(String key) {
    var known = SupervisorKey.read(key).filter(read -> sessions.of(read).isPresent());
    var on =
        here()
            .header("Referrer-Policy", "no-referrer")
            .header("Cache-Control", "no-store")
            .header("X-Robots-Tag", "noindex");
    return known.isPresent() ? cookies.set(on, known.get()) : on;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request) {
    return view.show(request, mine(request), ConsentForm.EMPTY, HttpStatus.OK);
  }

  @Post(value = "/start", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> start(HttpRequest<?> request, @Body String body) {
    var form = ConsentForm.read(forms.accept(request, body));
    var session = mine(request).filter(found -> found.state() == ClassSession.State.PREPARED);
    var consent = form.consent(Zones.today(clock));
    if (session.isEmpty()) {
      return here();
    }
    if (consent.isEmpty()) {
      return view.show(request, session, form, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    var poll = sessions.poll(session.get());
    return view.mayStart(poll)
        ? sessions
            .start(poll, session.get(), consent.get())
            .<MutableHttpResponse<?>>map(key -> cookies.set(here(), key))
            .orElseGet(SupervisorPages::here)
        : here();
  }

  @Get("/einde")
  MutableHttpResponse<?> askEnd(HttpRequest<?> request) {
    return mine(request)
        .filter(found -> found.state() == ClassSession.State.OPEN)
        .<MutableHttpResponse<?>>map(session -> view.ending(request, session))
        .orElseGet(SupervisorPages::here);
  }

  @Post(value = "/einde", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> end(HttpRequest<?> request, @Body String body) {
    forms.accept(request, body);
    mine(request)
        .ifPresent(session -> sessions.end(sessions.poll(session), session, Optional.empty()));
    return here();
  }

  private Optional<ClassSession> mine(HttpRequest<?> request) {
    return cookies.read(request).flatMap(sessions::of);
  }

  private static MutableHttpResponse<Object> here() {
    return HttpResponse.seeOther(URI.create(PATH));
  }
}
