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
import java.util.function.BiFunction;
import nl.buurtstem.participation.Mode;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.page.Door;
import nl.buurtstem.poll.page.Say;
import nl.buurtstem.poll.visit.Changing;
import nl.buurtstem.poll.visit.Drafts;
import nl.buurtstem.poll.visit.Visitor;
import nl.buurtstem.survey.Definition;

/// Changing and withdrawing what was sent, until the poll closes; and why that cannot be, where it
/// cannot.
@Controller("/{lang}/peiling/{slug}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class ChangePages {
  private final Door door;
  private final Visitors visitors;
  private final Drafts drafts;
  private final Changing changing;
  private final Forms forms;

  ChangePages(Door door, Visitors visitors, Drafts drafts, Changing changing, Forms forms) {
    this.door = door;
    this.visitors = visitors;
    this.drafts = drafts;
    this.changing = changing;
    this.forms = forms;
  }

  /// The form that is posted here is on the page after sending; a reader who comes by the address
  /// alone is led there.
  @Get("/veranderen")
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, String slug) {
    return changeable(
        request, lang, slug, (poll, _) -> Door.seeOther("/" + lang.code() + Paths.thanks(poll)));
  }

  @Post(value = "/veranderen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> change(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    forms.accept(request, body);
    return changeable(
        request,
        lang,
        slug,
        (poll, visitor) -> {
          changing.sent(poll, visitor).ifPresent(sent -> drafts.begin(poll, visitor, sent));
          boolean onePage = poll.definition().layout() == Definition.Layout.ONE_PAGE;
          var next = onePage ? Paths.onePage(poll) : Paths.overview(poll);
          return Door.seeOther(Notice.CHANGING.on("/" + lang.code() + next));
        });
  }

  @Get("/intrekken")
  MutableHttpResponse<?> askToWithdraw(HttpRequest<?> request, Language lang, String slug) {
    return changeable(
        request,
        lang,
        slug,
        (poll, _) -> {
          var plain = door.frame(request, lang, poll, "");
          var frame = door.frame(request, lang, poll, plain.t("poll.withdraw.title"));
          return door.show(
              HttpStatus.OK,
              "withdraw",
              new WithdrawPage(
                  frame,
                  new Say(frame).of(poll.definition().title()),
                  frame.url(Paths.withdraw(poll)),
                  frame.url(Paths.thanks(poll))));
        });
  }

  @Post(value = "/intrekken", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> withdraw(
      HttpRequest<?> request, Language lang, String slug, @Body String body) {
    forms.accept(request, body);
    return changeable(
        request,
        lang,
        slug,
        (poll, visitor) -> {
          changing.withdraw(poll, visitor);
          var next = Door.seeOther("/" + lang.code() + Paths.withdrawn(poll));
          return visitors.stopActing(next, poll);
        });
  }

  @Get("/ingetrokken")
  MutableHttpResponse<?> withdrawn(HttpRequest<?> request, Language lang, String slug) {
    var poll = door.known(slug);
    return poll.access(door.today()) == Poll.Access.OPEN
        ? door.notice(request, lang, poll, HttpStatus.OK, "poll.withdrawn")
        : door.notice(request, lang, poll, "poll.withdrawn", "poll.withdrawn.closed");
  }

  private MutableHttpResponse<?> changeable(
      HttpRequest<?> request,
      Language lang,
      String slug,
      BiFunction<Poll, Visitor, MutableHttpResponse<?>> inside) {
    var poll = door.known(slug);
    if (poll.mode() == Mode.ANONYMOUS) {
      return door.notice(request, lang, poll, HttpStatus.OK, "poll.final.anonymous");
    }
    if (poll.access(door.today()) == Poll.Access.OVER) {
      return door.notice(request, lang, poll, HttpStatus.GONE, "poll.final.closed");
    }
    var visitor = visitors.find(request, poll).filter(known -> drafts.sent(poll, known));
    return visitor.isPresent()
        ? inside.apply(poll, visitor.get())
        : Door.seeOther("/" + lang.code() + Paths.intro(poll));
  }
}
