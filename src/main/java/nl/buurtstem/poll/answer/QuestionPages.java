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
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.FaultCode;

/// One question a page: shown by GET, saved by POST, which leads on to the next.
@Controller("/{lang}/peiling/{slug}/vraag/{question}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class QuestionPages {
  private static final String NO_ROW = "";

  private final Door door;
  private final Drafts drafts;
  private final DraftCookies cookies;
  private final Forms forms;
  private final QuestionScreen screen;

  QuestionPages(
      Door door, Drafts drafts, DraftCookies cookies, Forms forms, QuestionScreen screen) {
    this.door = door;
    this.drafts = drafts;
    this.cookies = cookies;
    this.forms = forms;
    this.screen = screen;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug, String question) {
    return show(request, lang, slug, question, NO_ROW);
  }

  @Get("/{row}")
  MutableHttpResponse<?> show(
      HttpRequest<?> request, Language lang, String slug, String question, String row) {
    return door.enter(
        request, lang, slug, poll -> show(request, lang, new Place(poll, question, row)));
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> answer(
      HttpRequest<?> request, Language lang, String slug, String question, @Body String body) {
    return answer(request, lang, slug, question, NO_ROW, forms.accept(request, body));
  }

  @Post(value = "/{row}", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> answer(
      HttpRequest<?> request,
      Language lang,
      String slug,
      String question,
      String row,
      @Body String body) {
    return answer(request, lang, slug, question, row, forms.accept(request, body));
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request, Language lang, String slug, String question, String row, Form form) {
    var sent = AnswerForm.read(form, door.asked(form));
    return door.enter(
        request, lang, slug, poll -> answer(request, lang, new Place(poll, question, row), sent));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Place place) {
    var poll = place.poll();
    var token = cookies.read(request, poll);
    var progress =
        token.map(known -> drafts.progress(poll, known)).orElseGet(() -> Progress.fresh(poll));
    var question = place.asked(progress);
    if (poll.definition().layout() == Definition.Layout.ONE_PAGE || question.isEmpty()) {
      return elsewhere(lang, poll, progress, Notice.NOT_ASKED);
    }
    if (!place.fits(question.get())) {
      return Door.seeOther("/" + lang.code() + Paths.enter(poll, progress, question.get()));
    }
    var page = screen.page(request, lang, poll, progress, question.get(), place.row());
    var shown = door.show(HttpStatus.OK, "question", page);
    return token.isPresent() ? shown : cookies.set(shown, poll, DraftToken.fresh());
  }

  private MutableHttpResponse<?> answer(
      HttpRequest<?> request, Language lang, Place place, AnswerForm sent) {
    var poll = place.poll();
    var known = cookies.read(request, poll);
    if (sent.language().isPresent() && sent.blank()) {
      return Door.seeOther(place.on(sent.language().get(), sent.fromOverview()));
    }
    var token = known.orElseGet(DraftToken::fresh);
    var saved =
        drafts.save(
            poll, token, sent.revision(), progress -> place.answer(progress, sent.fields()));
    var response =
        switch (saved) {
          case Saved.Kept(var progress, boolean lost) ->
              lost
                  ? elsewhere(lang, poll, progress, Notice.EXPIRED)
                  : Door.seeOther(place.next(lang, progress, sent));
          case Saved.Refused(var progress, var faults) ->
              refused(request, lang, place, progress, sent, faults);
          case Saved.SentBefore _ ->
              Door.seeOther(Notice.SENT_BEFORE.on("/" + lang.code() + Paths.thanks(poll)));
        };
    return known.isPresent() ? response : cookies.set(response, poll, token);
  }

  /// On to where the reader is, with a word about why.
  private static MutableHttpResponse<?> elsewhere(
      Language lang, Poll poll, Progress progress, Notice why) {
    return Door.seeOther(why.on("/" + lang.code() + Paths.resume(poll, progress)));
  }

  /// The page again, with what was sent and what is wrong with it; or, where the question is not
  /// asked at all, on to the one that is.
  private MutableHttpResponse<?> refused(
      HttpRequest<?> request,
      Language lang,
      Place place,
      Progress progress,
      AnswerForm sent,
      List<Fault> faults) {
    var poll = place.poll();
    var question = place.asked(progress).filter(place::fits);
    if (question.isEmpty() || faults.stream().anyMatch(QuestionPages::misplaced)) {
      return elsewhere(lang, poll, progress, Notice.NOT_ASKED);
    }
    var row = place.row();
    if (sent.language().isPresent()) { // Only the language is changed; what was typed stays.
      var other = sent.language().get();
      return door.show(
          HttpStatus.OK,
          "question",
          screen.again(request, other, poll, progress, question.get(), row, sent, List.of()));
    }
    var page = screen.again(request, lang, poll, progress, question.get(), row, sent, faults);
    return door.show(HttpStatus.UNPROCESSABLE_ENTITY, "question", page);
  }

  private static boolean misplaced(Fault fault) {
    return fault.code() == FaultCode.NOT_ASKED || fault.code() == FaultCode.UNKNOWN_QUESTION;
  }
}
