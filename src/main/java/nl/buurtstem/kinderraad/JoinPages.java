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
import nl.buurtstem.participation.code.Guesses.Guess;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Networks;

/// Where the children of a class come in.
@Controller("/{lang}/klas")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class JoinPages {
  /// Its address, after the language.
  static final String PATH = "/klas";

  /// The address of the page that says that the class is done.
  static final String DONE = PATH + "/klaar";

  private final ClassPlaces places;
  private final ClassSessions sessions;
  private final JoinView view;
  private final Networks networks;
  private final Forms forms;

  JoinPages(
      ClassPlaces places, ClassSessions sessions, JoinView view, Networks networks, Forms forms) {
    this.places = places;
    this.sessions = sessions;
    this.view = view;
    this.networks = networks;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang) {
    return view.ask(request, lang);
  }

  @Get("/klaar")
  MutableHttpResponse<?> done(HttpRequest<?> request, Language lang) {
    return view.done(request, lang);
  }

  /// The letter with which a school or club asks parents for consent.
  @Get("/ouders")
  MutableHttpResponse<?> parents(HttpRequest<?> request, Language lang) {
    return view.parents(request, lang);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> join(HttpRequest<?> request, Language lang, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> join(request, lang, JoinForm.read(form)),
        form -> view.again(request, lang, JoinForm.read(form), HttpStatus.FORBIDDEN, "klas.stale"));
  }

  private MutableHttpResponse<?> join(HttpRequest<?> request, Language lang, JoinForm typed) {
    var code = typed.code().orElse(null);
    if (code == null) {
      return view.again(request, lang, typed, HttpStatus.UNPROCESSABLE_ENTITY, "klas.mistyped");
    }
    return switch (places.look(code, networks.of(request))) {
      case Guess.Right<ClassSession>(var session) -> enter(lang, session);
      case Guess.Wrong<ClassSession> _ ->
          view.again(request, lang, typed, HttpStatus.UNPROCESSABLE_ENTITY, "klas.unknown");
      case Guess.TooSoon<ClassSession> _ ->
          view.again(request, lang, typed, HttpStatus.TOO_MANY_REQUESTS, "klas.too_soon");
    };
  }

  private MutableHttpResponse<?> enter(Language lang, ClassSession session) {
    var poll = sessions.poll(session);
    return session.hasRoom()
        ? places.join(seeOther(lang, poll.path()), poll, session)
        : seeOther(lang, DONE);
  }

  private static MutableHttpResponse<?> seeOther(Language lang, String path) {
    return HttpResponse.seeOther(URI.create("/" + lang.code() + path));
  }
}
