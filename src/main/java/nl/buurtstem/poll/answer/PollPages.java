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
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.survey.Definition.Anonymity;

/// The pages before the first question and after sending.
@Controller("/{lang}/peiling/{slug}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class PollPages {
  private final Door door;
  private final PollService polls;
  private final Drafts drafts;
  private final DraftCookies cookies;
  private final Receipts receipts;
  private final Forms forms;

  PollPages(
      Door door,
      PollService polls,
      Drafts drafts,
      DraftCookies cookies,
      Receipts receipts,
      Forms forms) {
    this.door = door;
    this.polls = polls;
    this.drafts = drafts;
    this.cookies = cookies;
    this.receipts = receipts;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> intro(HttpRequest<?> request, Language lang, String slug) {
    return door.enter(request, lang, slug, poll -> intro(request, lang, poll));
  }

  private MutableHttpResponse<?> intro(HttpRequest<?> request, Language lang, Poll poll) {
    var progress =
        cookies
            .read(request, poll)
            .map(token -> drafts.progress(poll, token))
            .orElseGet(() -> Progress.fresh(poll));
    var frame = door.frame(request, lang, poll, poll.title(lang.code()));
    var say = new Say(frame);
    var definition = poll.definition();
    return door.show(
        HttpStatus.OK,
        "intro",
        new IntroPage(
            frame,
            say.of(definition.title()),
            say.of(definition.asker().name()),
            say.of(definition.asker().contact()),
            say.paragraphs(definition.why()),
            say.paragraphs(definition.whatHappens()),
            facts(frame, poll),
            privacy(frame, poll),
            frame.url(Paths.resume(poll, progress)),
            progress.saved(),
            frame.url(Paths.again(poll)),
            Notice.of(request, frame)));
  }

  private static List<String> facts(Frame frame, Poll poll) {
    var definition = poll.definition();
    return List.of(
        frame.t("poll.minutes", "n", definition.minutes()),
        frame.t("poll.open_to_all"),
        frame.t("poll.until", "date", frame.words().date(definition.closes())));
  }

  private static List<String> privacy(Frame frame, Poll poll) {
    var definition = poll.definition();
    var lines = new ArrayList<String>();
    lines.add(
        frame.t(
            definition.anonymity() == Anonymity.ANONYMOUS
                ? "poll.anonymous"
                : "poll.pseudonymous"));
    lines.add(frame.t("poll.kept_until", "date", frame.words().date(definition.retainUntil())));
    lines.add(frame.t("poll.results_by", "date", frame.words().date(definition.resultsBy())));
    return lines;
  }

  @Get("/bedankt")
  MutableHttpResponse<?> thanks(HttpRequest<?> request, Language lang, String slug) {
    var poll = polls.find(slug).filter(found -> found.state().isPublic()).orElse(null);
    var token = poll == null ? null : cookies.read(request, poll).orElse(null);
    if (poll == null || token == null || !drafts.sent(poll, token)) {
      return door.enter(
          request, lang, slug, open -> Door.seeOther("/" + lang.code() + Paths.intro(open)));
    }
    var frame = door.frame(request, lang, poll, poll.title(lang.code()));
    var say = new Say(frame);
    var definition = poll.definition();
    return door.show(
        HttpStatus.OK,
        "thanks",
        new ThanksPage(
            frame,
            say.of(definition.title()),
            receipts.code(poll.id(), token).shown(),
            frame.url(Paths.receipt(poll)),
            definition.thanks().map(say::of),
            frame.t("poll.results_by", "date", frame.words().date(definition.resultsBy())),
            frame.url(Paths.again(poll)),
            others(frame, say, poll),
            Notice.of(request, frame)));
  }

  private List<ThanksPage.Other> others(Frame frame, Say say, Poll poll) {
    return polls.all().stream()
        .filter(other -> !other.slug().equals(poll.slug()))
        .filter(other -> other.access(door.today()) == Poll.Access.OPEN)
        .filter(other ->
            other.definition().areas().stream().anyMatch(poll.definition().areas()::contains))
        .map(other ->
            new ThanksPage.Other(
                say.of(other.definition().title()),
                other.definition().minutes(),
                frame.url(Paths.intro(other))))
        .toList();
  }

  /// Lets this browser begin anew: for somebody else in the house. What was saved stays under the
  /// old token and expires.
  @Post(value = "/opnieuw", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> again(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    forms.accept(request, body);
    return door.enter(
        request,
        lang,
        slug,
        poll ->
            cookies.set(
                Door.seeOther("/" + lang.code() + Paths.intro(poll)), poll, DraftToken.fresh()));
  }
}
