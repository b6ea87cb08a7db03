package nl.buurtstem.poll.answer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.problem.Problems;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.survey.Question;

/// A whole short poll on one page: its one POST checks everything and sends it.
@Controller("/{lang}/peiling/{slug}/invullen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OnePagePages {
  private final OnePageSending sending;
  private final Forms forms;
  private final Visits visits;
  private final OnePageScreen screen;
  private final Problems problems;

  OnePagePages(
      OnePageSending sending, Forms forms, Visits visits, OnePageScreen screen, Problems problems) {
    this.sending = sending;
    this.forms = forms;
    this.visits = visits;
    this.screen = screen;
    this.problems = problems;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug) {
    return enter(request, lang, slug, this::show);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> enter(request, lang, slug, at -> take(at, form)),
        form -> enter(request, lang, slug, at -> stale(at, form)));
  }

  /// What is far too large is not even read: the page comes back and says how much fits.
  @Error(exception = ContentLengthExceededException.class)
  MutableHttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.explaining(
        request,
        () -> {
          var parts = request.getPath().split("/", 0);
          var lang = screen.door().language(parts[1]);
          return enter(request, lang, parts[QuestionPages.SLUG], this::tooLarge);
        });
  }

  private MutableHttpResponse<?> enter(
      HttpRequest<?> request,
      Language lang,
      String slug,
      Function<Whole, MutableHttpResponse<?>> inside) {
    return screen
        .door()
        .enter(
            request,
            lang,
            slug,
            poll ->
                visits.admitted(
                    request, lang, poll, () -> inside.apply(new Whole(request, lang, poll))));
  }

  private MutableHttpResponse<?> show(Whole at) {
    if (!at.isOnePage()) {
      return Door.seeOther(at.url(Paths.intro(at.poll())));
    }
    var visit = visits.of(at.request(), at.poll());
    if (visit.sent()) {
      return Door.seeOther(Notice.SENT_BEFORE.on(at.url(Paths.thanks(at.poll()))));
    }
    var saved = visit.progress(); // by another channel, or by whoever changes what was sent
    var filled = Fields.of(saved.state().answers()).knowing(saved.revision());
    var page = screen.page(at, filled, Notice.of(at.request(), screen.frame(at, "")));
    return visits.remember(at.request(), screen.show(HttpStatus.OK, page), visit, at.poll());
  }

  private MutableHttpResponse<?> take(Whole at, Form form) {
    if (!at.isOnePage()) {
      return Door.seeOther(at.url(Paths.intro(at.poll())));
    }
    return screen
        .door()
        .asked(form)
        .<MutableHttpResponse<?>>map(other -> sending.inLanguage(at.in(other), form))
        .orElseGet(() -> sending.send(at, form));
  }

  /// The page again with what was filled in; nothing is sent.
  private MutableHttpResponse<?> stale(Whole at, Form form) {
    var visit = visits.of(at.request(), at.poll());
    if (!at.isOnePage() || visit.sent()) {
      return show(at);
    }
    var here = screen.door().asked(form).map(at::in).orElse(at);
    var notice = Optional.of(Stale.notice(at.request(), screen.frame(here, "")));
    var page = screen.page(here, Fields.of(form), List.of(), Stale.MARK, notice);
    return visits.remember(at.request(), screen.show(HttpStatus.FORBIDDEN, page), visit, at.poll());
  }

  private MutableHttpResponse<?> tooLarge(Whole at) {
    int most =
        at.poll().definition().questions().stream().mapToInt(Question::ownWords).max().orElse(0);
    if (most == 0 || !at.isOnePage()) {
      throw new Problem(ProblemCode.TOO_LARGE);
    }
    var notice = Optional.of(screen.text(at, "poll.too_large", "max", most));
    var page = screen.page(at, Fields.NONE, List.of(), "poll.fault.mark", notice);
    return screen.show(HttpStatus.REQUEST_ENTITY_TOO_LARGE, page);
  }
}
