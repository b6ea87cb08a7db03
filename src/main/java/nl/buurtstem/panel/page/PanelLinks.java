package nl.buurtstem.panel.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import nl.buurtstem.panel.Links;
import nl.buurtstem.panel.Memberships;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Networks;

/// The short addresses in messages of the panel. The token is exchanged for a cookie and is in no
/// address that this leads to. Opening one changes nothing, so that a program that looks ahead at
/// links confirms nothing.
@Controller("/b")
@Secured(SecurityRule.IS_ANONYMOUS)
class PanelLinks {
  private final Links links;
  private final Memberships memberships;
  private final PanelCookie cookie;
  private final Languages languages;
  private final Networks networks;

  PanelLinks(
      Links links,
      Memberships memberships,
      PanelCookie cookie,
      Languages languages,
      Networks networks) {
    this.links = links;
    this.memberships = memberships;
    this.cookie = cookie;
    this.languages = languages;
    this.networks = networks;
  }

  @Get("/{token}")
  MutableHttpResponse<?> open(HttpRequest<?> request, String token) {
    var found = links.open(token, networks.of(request));
    var language =
        found
            .flatMap(links::find)
            .flatMap(memberships::find)
            .flatMap(member -> languages.find(member.profile().language()))
            .orElseGet(() -> languages.preferred(request.getHeaders().get("Accept-Language")));
    var path = "/" + language.code() + OwnPages.PATH + (found.isPresent() ? "" : OwnPages.GONE);
    var response =
        HttpResponse.seeOther(URI.create(path))
            .header("Referrer-Policy", "no-referrer")
            .header("Cache-Control", "no-store")
            .header("X-Robots-Tag", "noindex");
    return found.isPresent() ? cookie.set(response, found.get()) : cookie.clear(response);
  }
}
