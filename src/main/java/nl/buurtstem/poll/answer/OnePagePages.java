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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.participation.code.Outcome;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.Problems;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.visit.Manner;
import nl.buurtstem.poll.visit.Sending;
import nl.buurtstem.poll.visit.Sent;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.FaultCode;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Step;

/// A whole short poll on one page: its one POST checks everything and sends it.
@Controller("/{lang}/peiling/{slug}/invullen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OnePagePages {
  private final Sending sending;
  private final Forms forms;
  private final Visits visits;
  private final OnePageScreen screen;
  private final Problems problems;

  OnePagePages(
      Sending sending, Forms forms, Visits visits, OnePageScreen screen, Problems problems) {
    this.sending = sending;
    this.forms = forms;
    this.visits = visits;
    this.screen = screen;
    this.problems = problems;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug) {
    return enter(request, lang, slug, poll -> show(request, lang, poll));
  }

  private MutableHttpResponse<?> enter(
      HttpRequest<?> request,
      Language lang,
      String slug,
      Function<Poll, MutableHttpResponse<?>> inside) {
    return screen
        .door()
        .enter(
            request,
            lang,
            slug,
            poll -> visits.admitted(request, lang, poll, () -> inside.apply(poll)));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Poll poll) {
    if (poll.definition().layout() != Definition.Layout.ONE_PAGE) {
      return Door.seeOther("/" + lang.code() + Paths.intro(poll));
    }
    var visit = visits.of(request, poll);
    if (visit.sent()) {
      return Door.seeOther(Notice.SENT_BEFORE.on("/" + lang.code() + Paths.thanks(poll)));
    }
    var notice = Notice.of(request, screen.frame(request, lang, poll, ""));
    var saved = visit.progress(); // by another channel, or by whoever changes what was sent
    var filled = Fields.of(saved.state().answers()).knowing(saved.revision());
    var page = screen.page(request, lang, poll, filled, List.of(), "", notice);
    var shown = screen.door().show(HttpStatus.OK, "one-page", page);
    return visits.remember(request, shown, visit, poll);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> enter(request, lang, slug, poll -> take(request, lang, poll, form)),
        form -> enter(request, lang, slug, poll -> stale(request, lang, poll, form)));
  }

  /// What is far too large is not even read: the page comes back and says how much fits.
  @Error(exception = ContentLengthExceededException.class)
  MutableHttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.explaining(
        request,
        () -> {
          var parts = request.getPath().split("/", 0);
          var lang = screen.door().language(parts[1]);
          return enter(
              request, lang, parts[QuestionPages.SLUG], poll -> tooLarge(request, lang, poll));
        });
  }

  private MutableHttpResponse<?> tooLarge(HttpRequest<?> request, Language lang, Poll poll) {
    int most = poll.definition().questions().stream().mapToInt(Question::ownWords).max().orElse(0);
    if (most == 0 || poll.definition().layout() != Definition.Layout.ONE_PAGE) {
      throw new Problem(ProblemCode.TOO_LARGE);
    }
    var notice =
        Optional.of(screen.frame(request, lang, poll, "").t("poll.too_large", "max", most));
    var page = screen.page(request, lang, poll, Fields.NONE, List.of(), "poll.fault.mark", notice);
    return screen.door().show(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "one-page", page);
  }

  private MutableHttpResponse<?> take(HttpRequest<?> request, Language lang, Poll poll, Form form) {
    var fields = Fields.of(form);
    return screen
        .door()
        .asked(form)
        .<MutableHttpResponse<?>>map(other -> inLanguage(request, other, poll, fields))
        .orElseGet(() -> send(request, lang, poll, form, fields));
  }

  /// The page again with what was filled in; nothing is sent.
  private MutableHttpResponse<?> stale(
      HttpRequest<?> request, Language lang, Poll poll, Form form) {
    var visit = visits.of(request, poll);
    if (poll.definition().layout() != Definition.Layout.ONE_PAGE || visit.sent()) {
      return show(request, lang, poll);
    }
    var fields = Fields.of(form);
    var response =
        screen
            .door()
            .asked(form)
            .<MutableHttpResponse<?>>map(other -> inLanguage(request, other, poll, fields))
            .orElseGet(() -> {
              var notice =
                  Optional.of(Stale.notice(request, screen.frame(request, lang, poll, "")));
              var page = screen.page(request, lang, poll, fields, List.of(), Stale.MARK, notice);
              return screen.door().show(HttpStatus.FORBIDDEN, "one-page", page);
            });
    return visits.remember(request, response, visit, poll);
  }

  private MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, Poll poll, Form form, Fields fields) {
    if (poll.definition().layout() != Definition.Layout.ONE_PAGE) {
      return Door.seeOther("/" + lang.code() + Paths.intro(poll));
    }
    var visitor = visits.visitor(request, poll);
    var engine = poll.current().engine();
    var response =
        switch (engine.answerAll(engine.start(), fields.page())) {
          case Step.Refused(var _, var faults) -> again(request, lang, poll, fields, faults);
          case Step.Accepted(var state) ->
              judged(
                  request,
                  lang,
                  poll,
                  form,
                  marks -> {
                    var manner = new Manner(Channel.WEB, lang.code(), marks);
                    return sending
                        .sendWhole(poll, visitor, state, fields.revision(), manner)
                        .<MutableHttpResponse<?>>map(
                            sent -> sent(request, lang, poll, fields, sent))
                        .orElseGet(() -> newer(request, lang, poll, fields));
                  });
        };
    return visits.keep(response, poll, visitor);
  }

  private MutableHttpResponse<?> judged(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      Form form,
      Function<Set<Mark>, MutableHttpResponse<?>> send) {
    var fields = Fields.of(form);
    int answers = (int) fields.values().keySet().stream().filter(id -> asked(poll, id)).count();
    return switch (visits.judge(request, poll, form, answers)) {
      case Verdict.Welcome(var marks) -> send.apply(marks);
      case Verdict.Prove(var challenge) -> {
        var notice = Optional.of(Busy.proving(screen.frame(request, lang, poll, "")));
        var page = screen.page(request, lang, poll, fields, List.of(), "", notice);
        yield screen.door().show(HttpStatus.OK, "one-page", page.with(challenge));
      }
      case Verdict.Wait(var remaining) -> {
        var notice = Optional.of(Busy.wait(screen.frame(request, lang, poll, "")));
        var page = screen.page(request, lang, poll, fields, List.of(), "", notice);
        yield Busy.retryAfter(
            screen.door().show(HttpStatus.TOO_MANY_REQUESTS, "one-page", page), remaining);
      }
    };
  }

  private static boolean asked(Poll poll, String id) {
    return poll.definition().questions().stream().anyMatch(question -> question.id().equals(id));
  }

  /// Only the language is changed; what was filled in stays.
  private MutableHttpResponse<?> inLanguage(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields) {
    var page = screen.page(request, lang, poll, fields, List.of(), "", Optional.empty());
    return screen.door().show(HttpStatus.OK, "one-page", page);
  }

  private MutableHttpResponse<?> sent(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields, Sent sent) {
    return switch (sent) {
      case Sent.Counted _ -> Door.seeOther("/" + lang.code() + Paths.thanks(poll));
      case Sent.Incomplete(var _, var missing) ->
          again(
              request,
              lang,
              poll,
              fields,
              missing.stream()
                  .map(question -> new Fault(FaultCode.REQUIRED, question.id(), Map.of()))
                  .toList());
      case Sent.Nothing _ ->
          Door.seeOther(Notice.NOTHING.on("/" + lang.code() + Paths.onePage(poll)));
      case Sent.UsedBefore _ -> Door.seeOther("/" + lang.code() + Paths.code(poll, Outcome.USED));
      case Sent.NoCode _ -> Door.seeOther("/" + lang.code() + Paths.code(poll, Outcome.REVOKED));
      case Sent.NoClass _ -> Door.seeOther("/" + lang.code() + Paths.intro(poll));
      case Sent.Over _ -> screen.door().over(request, lang, poll);
      case Sent.Full _ -> screen.door().full(request, lang, poll);
    };
  }

  /// The page again, with the answers that came by another channel meanwhile; nothing is sent.
  private MutableHttpResponse<?> newer(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields) {
    var saved = visits.of(request, poll).progress();
    var all = fields.with(saved.state().answers()).knowing(saved.revision());
    var notice = Optional.of(screen.frame(request, lang, poll, "").t("poll.newer.page"));
    var page = screen.page(request, lang, poll, all, List.of(), "", notice);
    return screen.door().show(HttpStatus.CONFLICT, "one-page", page);
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields, List<Fault> faults) {
    var page =
        screen.page(request, lang, poll, fields, faults, "poll.fault.mark", Optional.empty());
    return screen.door().show(HttpStatus.UNPROCESSABLE_ENTITY, "one-page", page);
  }
}
