package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
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
import java.util.Optional;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.NoticePage;
import nl.buurtstem.poll.page.Promises;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.Places;

/// The page before the first question.
@Controller("/{lang}/peiling/{slug}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class IntroPages {
  private final Door door;
  private final Visits visits;
  private final Places places;
  private final Forms forms;

  IntroPages(Door door, Visits visits, Places places, Forms forms) {
    this.door = door;
    this.visits = visits;
    this.places = places;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> intro(HttpRequest<?> request, Language lang, String slug) {
    return door.enter(
        request,
        lang,
        slug,
        poll -> {
          var frame = frame(request, lang, poll);
          return intro(HttpStatus.OK, request, frame, poll, Notice.of(request, frame));
        },
        poll -> over(request, lang, poll));
  }

  /// Lets this browser begin anew: for somebody else in the house. What was saved stays under the
  /// old token and expires.
  @Post(value = "/opnieuw", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> again(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    return forms.accept(
        request,
        body,
        _ -> door.enter(request, lang, slug, poll -> anew(request, lang, poll)),
        _ -> door.enter(request, lang, slug, poll -> stale(request, lang, poll)));
  }

  private MutableHttpResponse<?> anew(HttpRequest<?> request, Language lang, Poll poll) {
    return visits.forget(request, Door.seeOther("/" + lang.code() + Paths.intro(poll)), poll);
  }

  private MutableHttpResponse<?> stale(HttpRequest<?> request, Language lang, Poll poll) {
    var frame = frame(request, lang, poll);
    var notice = Optional.of(Stale.nothing(request, frame));
    return intro(HttpStatus.FORBIDDEN, request, frame, poll, notice);
  }

  private Frame frame(HttpRequest<?> request, Language lang, Poll poll) {
    return door.frame(request, lang, poll, poll.title(lang.code())).elsewhere(Paths.intro(poll));
  }

  private MutableHttpResponse<?> intro(
      HttpStatus status, HttpRequest<?> request, Frame frame, Poll poll, Optional<String> notice) {
    var visit = visits.of(request, poll);
    if (!visit.sent() && visits.full(poll)) {
      return door.full(request, frame.language(), poll);
    }
    boolean admitted = visits.mayAnswer(request, poll);
    boolean elsewhere = !admitted && visits.sentElsewhere(request, poll);
    if (!visit.sent() && !admitted && places.find(request, poll).isPresent()) {
      return door.notice(request, frame.language(), poll, HttpStatus.OK, "poll.class.over");
    }
    if (poll.mode() == Mode.PSEUDONYMOUS && visit.sent()) { // to change or withdraw it
      return Door.seeOther(frame.url(Paths.thanks(poll)));
    }
    var say = new Say(frame);
    var definition = poll.definition();
    var promises = Promises.of(frame, poll);
    return door.show(
        status,
        "intro",
        new IntroPage(
            frame,
            say.of(definition.title()),
            say.of(definition.asker().name()),
            say.of(definition.asker().contact()),
            say.paragraphs(definition.why()),
            say.paragraphs(definition.whatHappens()),
            promises.facts(),
            promises.privacy(),
            frame.url(Paths.resume(poll, visit.progress())),
            visit.progress().saved(),
            !admitted && poll.byCode(),
            admitted ? Optional.empty() : places.door(poll).map(frame::url),
            visit.sent() ? Optional.of(frame.url(Paths.thanks(poll))) : Optional.empty(),
            frame.url(Paths.again(poll)),
            elsewhere ? Optional.of(frame.t("code.used.title")) : notice));
  }

  /// A poll that is over still leads whoever sent answers to their receipt.
  private MutableHttpResponse<?> over(HttpRequest<?> request, Language lang, Poll poll) {
    if (!visits.of(request, poll).sent()) {
      return door.over(request, lang, poll);
    }
    var frame = frame(request, lang, poll);
    var receipt = new NoticePage.Link(frame.t("poll.sent.receipt"), frame.url(Paths.thanks(poll)));
    return door.over(request, lang, poll, Optional.of(receipt));
  }
}
