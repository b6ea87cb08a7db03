package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import nl.buurtstem.panel.MemberState;
import nl.buurtstem.panel.Memberships;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.resident.ConsentSource;

/// What a member changes on their own page.
@Controller("/{lang}/panel/mijn")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class OwnChanges {
  private final PanelCookie cookie;
  private final Memberships memberships;
  private final OwnView view;
  private final Places places;
  private final Languages languages;
  private final Forms forms;

  OwnChanges(
      PanelCookie cookie,
      Memberships memberships,
      OwnView view,
      Places places,
      Languages languages,
      Forms forms) {
    this.cookie = cookie;
    this.memberships = memberships;
    this.view = view;
    this.places = places;
    this.languages = languages;
    this.forms = forms;
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> change(HttpRequest<?> request, Language lang, @Body String body) {
    var typed = ProfileForm.read(forms.accept(request, body));
    var member = cookie.member(request).filter(it -> it.state() != MemberState.WAITING);
    if (member.isEmpty()) {
      return OwnPages.to(lang, OwnPages.GONE);
    }
    var profile = typed.profile(places, languages);
    if (profile.isEmpty()) {
      return view.show(request, lang, member.get(), typed, typed.faults(places, languages));
    }
    memberships.change(member.get(), profile.get());
    return OwnPages.to(lang, OwnView.SAVED);
  }

  @Post(value = "/pauze", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> pause(HttpRequest<?> request, Language lang, @Body String body) {
    forms.accept(request, body);
    var member = cookie.member(request);
    member.ifPresent(memberships::pause);
    return OwnPages.to(lang, member.isPresent() ? OwnView.SAVED : OwnPages.GONE);
  }

  @Post(value = "/weer", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> resume(HttpRequest<?> request, Language lang, @Body String body) {
    forms.accept(request, body);
    var member = cookie.member(request);
    member.ifPresent(memberships::resume);
    return OwnPages.to(lang, member.isPresent() ? OwnView.SAVED : OwnPages.GONE);
  }

  @Post(value = "/stoppen", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> leave(HttpRequest<?> request, Language lang, @Body String body) {
    forms.accept(request, body);
    var member = cookie.member(request);
    if (member.isEmpty()) {
      return OwnPages.to(lang, OwnPages.GONE);
    }
    memberships.leave(member.get(), ConsentSource.WEB);
    return cookie.clear(
        HttpResponse.seeOther(URI.create("/" + lang.code() + PanelView.PATH + "/gestopt")));
  }
}
