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
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.DraftToken;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.HandOver;
import nl.buurtstem.poll.visit.HandOvers;
import nl.buurtstem.poll.visit.Recognition;
import nl.buurtstem.survey.Definition;

/// Whoever began by text message goes on here, by a link that works once. Opening the link changes
/// nothing: programs that look at links beforehand do not use it up. The button does.
@Controller("/{lang}/verder/{code}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class GoOnPages {
  private final Door door;
  private final HandOvers handOvers;
  private final Recognition recognition;
  private final Visitors visitors;
  private final Drafts drafts;
  private final Forms forms;

  GoOnPages(
      Door door,
      HandOvers handOvers,
      Recognition recognition,
      Visitors visitors,
      Drafts drafts,
      Forms forms) {
    this.door = door;
    this.handOvers = handOvers;
    this.recognition = recognition;
    this.visitors = visitors;
    this.drafts = drafts;
    this.forms = forms;
  }

  @Get
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String code) {
    var poll = handOvers.look(token(code)).map(HandOver::poll).orElseThrow(GoOnPages::used);
    var plain = door.frame(request, lang, poll, "");
    var frame = door.frame(request, lang, poll, plain.t("sms.go_on.title"));
    var title = new Say(frame).of(poll.definition().title());
    var page = new GoOnPage(frame, title, "/" + lang.code() + "/verder/" + token(code).value());
    return door.show(HttpStatus.OK, "go-on", page);
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> goOn(
      HttpRequest<?> request, Language lang, String code, @Body String body) {
    forms.accept(request, body);
    var over = handOvers.take(token(code)).orElseThrow(GoOnPages::used);
    var poll = over.poll();
    var known = recognition.bySecret(poll, over.secret()).orElseThrow(GoOnPages::used);
    boolean onePage = poll.definition().layout() == Definition.Layout.ONE_PAGE;
    var next = onePage ? Paths.onePage(poll) : Paths.resume(poll, drafts.progress(poll, known));
    return visitors.adopt(Door.seeOther("/" + lang.code() + next), poll, over.secret());
  }

  private static DraftToken token(String code) {
    return DraftToken.read(code).orElseThrow(GoOnPages::used);
  }

  private static Problem used() {
    return new Problem(ProblemCode.LINK_USED);
  }
}
