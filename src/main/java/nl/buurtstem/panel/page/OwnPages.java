package nl.buurtstem.panel.page;

import io.micronaut.http.HttpHeaders;
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
import java.util.Optional;
import nl.buurtstem.panel.Channel;
import nl.buurtstem.panel.Joining;
import nl.buurtstem.panel.Member;
import nl.buurtstem.panel.MemberState;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.guard.Verdict;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;

/// A member's own page, behind a link that is sent to their address; without one, where to ask for
/// it. What members change there is [OwnChanges].
@Controller("/{lang}/panel")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OwnPages {
  /// Its address, after the language.
  static final String PATH = PanelView.PATH + "/mijn";

  /// What follows it when the link did not work.
  static final String GONE = "?link=oud";

  private static final int LONGEST = 254;

  private final PanelCookie cookie;
  private final Joining joining;
  private final PanelGuard guard;
  private final PanelView view;
  private final OwnView own;
  private final Forms forms;

  OwnPages(
      PanelCookie cookie,
      Joining joining,
      PanelGuard guard,
      PanelView view,
      OwnView own,
      Forms forms) {
    this.cookie = cookie;
    this.joining = joining;
    this.guard = guard;
    this.view = view;
    this.own = own;
    this.forms = forms;
  }

  @Get("/mijn")
  MutableHttpResponse<?> show(HttpRequest<?> request, Language lang) {
    return cookie
        .member(request)
        .<MutableHttpResponse<?>>map(member -> show(request, lang, member))
        .orElseGet(() -> {
          boolean gone = request.getParameters().contains("link");
          return view.ask(request, lang, HttpStatus.OK, gone, "", Optional.empty());
        });
  }

  private MutableHttpResponse<?> show(HttpRequest<?> request, Language lang, Member member) {
    if (member.state() == MemberState.WAITING) {
      var action = "/" + lang.code() + PanelView.PATH + "/bevestigen";
      var go = view.frame(request, lang, "panel.title").t("panel.confirm.go");
      return view.said(
          request, lang, HttpStatus.OK, "confirm", Optional.of(new SaidPage.Button(action, go)));
    }
    return own.show(request, lang, member);
  }

  @Get("/mijn/verstuurd")
  MutableHttpResponse<?> asked(HttpRequest<?> request, Language lang) {
    return view.said(request, lang, HttpStatus.OK, "asked", Optional.empty());
  }

  @Post(value = "/bevestigen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> confirm(HttpRequest<?> request, Language lang, @Body String body) {
    forms.accept(request, body);
    var member = cookie.member(request);
    member
        .filter(found -> found.state() == MemberState.WAITING)
        .ifPresent(found -> joining.confirm(found, source(found)));
    return to(lang, member.isPresent() ? OwnView.WELCOME : GONE);
  }

  @Post(value = "/mijn/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> ask(HttpRequest<?> request, Language lang, @Body String body) {
    var form = forms.accept(request, body);
    var typed = form.first("adres").orElse("").strip();
    var address = address(typed);
    if (address.isEmpty()) {
      var shown = typed.length() > LONGEST ? "" : typed;
      return view.ask(
          request, lang, HttpStatus.UNPROCESSABLE_ENTITY, false, shown, Optional.empty());
    }
    return ask(request, lang, form, typed, address.get());
  }

  private MutableHttpResponse<?> ask(
      HttpRequest<?> request, Language lang, Form form, String typed, ContactAddress address) {
    return switch (guard.judge(request, form)) {
      case Verdict.Welcome welcome -> {
        if (!PanelGuard.robot(welcome)) {
          joining.askForOwnPage(address);
        }
        yield HttpResponse.seeOther(URI.create("/" + lang.code() + PATH + "/verstuurd"));
      }
      case Verdict.Prove(var challenge) ->
          view.ask(request, lang, HttpStatus.OK, false, typed, Optional.of(challenge));
      case Verdict.Wait(var remaining) ->
          view.ask(request, lang, HttpStatus.TOO_MANY_REQUESTS, false, typed, Optional.empty())
              .header(HttpHeaders.RETRY_AFTER, Long.toString(remaining.toSeconds()));
    };
  }

  private static Optional<ContactAddress> address(String typed) {
    return typed.indexOf('@') >= 0
        ? EmailAddress.read(typed).map(ContactAddress.class::cast)
        : PhoneNumber.read(typed).map(ContactAddress.class::cast);
  }

  /// By which channel a link was opened.
  private static ConsentSource source(Member member) {
    return member.channel() == Channel.EMAIL ? ConsentSource.EMAIL_LINK : ConsentSource.SMS;
  }

  static MutableHttpResponse<?> to(Language lang, String query) {
    return HttpResponse.seeOther(URI.create("/" + lang.code() + PATH + query));
  }
}
