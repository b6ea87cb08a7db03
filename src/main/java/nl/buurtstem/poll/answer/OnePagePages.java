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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.Said;
import nl.buurtstem.poll.Say;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Fields;
import nl.buurtstem.poll.page.QuestionViews;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Fault;
import nl.buurtstem.survey.FaultCode;
import nl.buurtstem.survey.Step;

/// A whole short poll on one page: its one POST checks everything and sends it.
@Controller("/{lang}/peiling/{slug}/invullen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OnePagePages {
  private final Door door;
  private final Sending sending;
  private final DraftCookies cookies;
  private final Forms forms;
  private final Drafts drafts;

  OnePagePages(Door door, Sending sending, DraftCookies cookies, Forms forms, Drafts drafts) {
    this.door = door;
    this.sending = sending;
    this.cookies = cookies;
    this.forms = forms;
    this.drafts = drafts;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, String slug) {
    return door.enter(request, lang, slug, poll -> show(request, lang, poll));
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Poll poll) {
    if (poll.definition().layout() != Definition.Layout.ONE_PAGE) {
      return Door.seeOther("/" + lang.code() + Paths.intro(poll));
    }
    var token = cookies.read(request, poll);
    if (token.isPresent() && drafts.sent(poll, token.get())) {
      return Door.seeOther(Notice.SENT_BEFORE.on("/" + lang.code() + Paths.thanks(poll)));
    }
    var page = page(request, lang, poll, Fields.NONE, List.of());
    var shown = door.show(HttpStatus.OK, "one-page", page);
    return token.isPresent() ? shown : cookies.set(shown, poll, DraftToken.fresh());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    var form = forms.accept(request, body);
    var fields = Fields.of(form);
    var other = door.asked(form);
    return door.enter(
        request,
        lang,
        slug,
        poll ->
            other.isPresent()
                ? inLanguage(request, other.get(), poll, fields)
                : send(request, lang, poll, fields));
  }

  private MutableHttpResponse<?> send(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields) {
    if (poll.definition().layout() != Definition.Layout.ONE_PAGE) {
      return Door.seeOther("/" + lang.code() + Paths.intro(poll));
    }
    var known = cookies.read(request, poll);
    var token = known.orElseGet(DraftToken::fresh);
    var engine = poll.current().engine();
    var response =
        switch (engine.answerAll(engine.start(), fields.page())) {
          case Step.Refused(var _, var faults) -> again(request, lang, poll, fields, faults);
          case Step.Accepted(var state) ->
              sent(request, lang, poll, fields, sending.sendWhole(poll, token, lang.code(), state));
        };
    return known.isPresent() ? response : cookies.set(response, poll, token);
  }

  /// Only the language is changed; what was filled in stays.
  private MutableHttpResponse<?> inLanguage(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields) {
    return door.show(HttpStatus.OK, "one-page", page(request, lang, poll, fields, List.of()));
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
      case Sent.Over _ -> door.over(request, lang, poll);
      case Sent.Full _ -> door.full(request, lang, poll);
    };
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields, List<Fault> faults) {
    return door.show(
        HttpStatus.UNPROCESSABLE_ENTITY, "one-page", page(request, lang, poll, fields, faults));
  }

  private OnePage page(
      HttpRequest<?> request, Language lang, Poll poll, Fields fields, List<Fault> faults) {
    var frame = frame(request, lang, poll, !faults.isEmpty());
    var say = new Say(frame);
    var views = new QuestionViews(say, fields, faults);
    var questions = poll.definition().questions();
    var required = new LinkedHashMap<String, Said>();
    questions.forEach(
        question -> question.required().ifPresent(why -> required.put(question.id(), say.of(why))));
    return new OnePage(
        frame,
        say.of(poll.definition().title()),
        questions.stream().map(question -> views.view(question, question.id())).toList(),
        required,
        views.stray(questions),
        frame.url(Paths.onePage(poll)),
        Notice.of(request, frame));
  }

  private Frame frame(HttpRequest<?> request, Language lang, Poll poll, boolean faulty) {
    var title = poll.title(lang.code());
    var plain = door.frame(request, lang, poll, title);
    return (faulty
            ? door.frame(request, lang, poll, plain.t("poll.fault.mark") + " " + title)
            : plain)
        .elsewhere(Paths.onePage(poll));
  }
}
