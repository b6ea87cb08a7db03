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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.participation.code.Outcome;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.guard.Challenge;
import nl.buurtstem.platform.guard.Mark;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.response.Channel;
import nl.buurtstem.poll.visit.Manner;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Sending;
import nl.buurtstem.poll.visit.Sent;
import nl.buurtstem.survey.Question;

/// The overview of all answers, and sending them.
@Controller("/{lang}/peiling/{slug}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SendPages {
  private final Door door;
  private final Visits visits;
  private final Sending sending;
  private final Forms forms;

  SendPages(Door door, Visits visits, Sending sending, Forms forms) {
    this.door = door;
    this.visits = visits;
    this.sending = sending;
    this.forms = forms;
  }

  @Get("/overzicht")
  MutableHttpResponse<?> overview(HttpRequest<?> request, Language lang, String slug) {
    return door.enter(request, lang, slug, poll -> overview(request, lang, poll));
  }

  private MutableHttpResponse<?> overview(HttpRequest<?> request, Language lang, Poll poll) {
    return overview(request, lang, poll, HttpStatus.OK, frame -> Notice.of(request, frame));
  }

  private MutableHttpResponse<?> overview(
      HttpRequest<?> request,
      Language lang,
      Poll poll,
      HttpStatus status,
      Function<Frame, Optional<String>> notice) {
    var visit = visits.of(request, poll);
    if (!visit.progress().saved() || !visits.mayAnswer(request, poll)) {
      var place = visit.sent() ? Paths.thanks(poll) : Paths.intro(poll);
      return Door.seeOther("/" + lang.code() + place);
    }
    var frame = frame(request, lang, poll);
    return overview(frame, poll, visit.progress(), status, List.of(), notice.apply(frame));
  }

  @Post(value = "/verstuur", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    return forms.accept(
        request,
        body,
        form -> door.enter(request, lang, slug, poll -> send(request, lang, poll, form)),
        _ -> door.enter(request, lang, slug, poll -> stale(request, lang, poll)));
  }

  /// The overview again, with nothing sent.
  private MutableHttpResponse<?> stale(HttpRequest<?> request, Language lang, Poll poll) {
    return overview(
        request,
        lang,
        poll,
        HttpStatus.FORBIDDEN,
        frame -> Optional.of(Stale.nothing(request, frame)));
  }

  private MutableHttpResponse<?> send(HttpRequest<?> request, Language lang, Poll poll, Form form) {
    return visits.admitted(request, lang, poll, () -> judged(request, lang, poll, form));
  }

  private MutableHttpResponse<?> judged(
      HttpRequest<?> request, Language lang, Poll poll, Form form) {
    var visit = visits.of(request, poll);
    return switch (visits.judge(request, poll, form, visit.progress().answered())) {
      case Verdict.Welcome(var marks) -> sendAdmitted(request, lang, poll, visit, marks);
      case Verdict.Prove(var challenge) ->
          overview(frame(request, lang, poll), poll, visit.progress(), challenge);
      case Verdict.Wait(var remaining) ->
          Busy.retryAfter(
              overview(
                  request,
                  lang,
                  poll,
                  HttpStatus.TOO_MANY_REQUESTS,
                  frame -> Optional.of(Busy.wait(frame))),
              remaining);
    };
  }

  private MutableHttpResponse<?> sendAdmitted(
      HttpRequest<?> request, Language lang, Poll poll, Visit visit, Set<Mark> marks) {
    var sent =
        visit
            .visitor()
            .map(known ->
                sending.sendDraft(poll, known, new Manner(Channel.WEB, lang.code(), marks)))
            .orElseGet(Sent.Nothing::new);
    return switch (sent) {
      case Sent.Counted _ ->
          visits.remember(
              request, Door.seeOther("/" + lang.code() + Paths.thanks(poll)), visit, poll);
      case Sent.Incomplete(var progress, var missing) ->
          overview(
              frame(request, lang, poll),
              poll,
              progress,
              HttpStatus.UNPROCESSABLE_ENTITY,
              missing,
              Optional.empty());
      case Sent.Nothing _ ->
          Door.seeOther(Notice.NOTHING.on("/" + lang.code() + Paths.intro(poll)));
      case Sent.UsedBefore _ -> Door.seeOther("/" + lang.code() + Paths.code(poll, Outcome.USED));
      case Sent.NoCode _ -> Door.seeOther("/" + lang.code() + Paths.code(poll, Outcome.REVOKED));
      case Sent.NoClass _ -> Door.seeOther("/" + lang.code() + Paths.intro(poll));
      case Sent.Over _ -> door.over(request, lang, poll);
      case Sent.Full _ -> door.full(request, lang, poll);
    };
  }

  /// The overview with work for the browser.
  private MutableHttpResponse<?> overview(
      Frame frame, Poll poll, Progress progress, Challenge challenge) {
    var notice = Optional.of(Busy.proving(frame));
    return door.show(
        HttpStatus.OK,
        "overview",
        page(frame, poll, progress, List.of(), notice, Optional.of(challenge)));
  }

  private Frame frame(HttpRequest<?> request, Language lang, Poll poll) {
    var words = door.frame(request, lang, poll, "").words();
    return door.frame(request, lang, poll, words.get("poll.overview.not_sent"))
        .elsewhere(Paths.overview(poll));
  }

  private MutableHttpResponse<?> overview(
      Frame frame,
      Poll poll,
      Progress progress,
      HttpStatus status,
      List<Question> missing,
      Optional<String> notice) {
    return door.show(
        status, "overview", page(frame, poll, progress, missing, notice, Optional.empty()));
  }

  private static OverviewPage page(
      Frame frame,
      Poll poll,
      Progress progress,
      List<Question> missing,
      Optional<String> notice,
      Optional<Challenge> challenge) {
    var say = new Say(frame);
    var lines = AnswerWords.lines(say, poll, progress, missing);
    return new OverviewPage(
        frame,
        say.of(progress.version().definition().title()),
        lines,
        frame.url(Paths.send(poll)),
        frame.url(Paths.end(poll, progress.state(), progress.version())),
        missing.size(),
        notice,
        challenge);
  }
}
