package nl.buurtstem.participation.code;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import nl.buurtstem.platform.Language;
import nl.buurtstem.platform.Languages;

/// The short addresses of paper: `/p`, and with a code in it what the QR code of a letter holds.
/// Opening one changes nothing, so that a program that looks ahead at links uses up no code.
@Controller("/p")
@Secured(SecurityRule.IS_ANONYMOUS)
class CodeLinks {
  private final Entrance entrance;
  private final Languages languages;

  CodeLinks(Entrance entrance, Languages languages) {
    this.entrance = entrance;
    this.languages = languages;
  }

  @Get
  MutableHttpResponse<?> type(HttpRequest<?> request) {
    var address = "/" + language(request).code() + CodeView.TYPE;
    return HttpResponse.seeOther(URI.create(address)).header("Vary", "Accept-Language");
  }

  @Get("/{code}")
  MutableHttpResponse<?> use(HttpRequest<?> request, String code) {
    return entrance.lead(language(request), entrance.look(request, code));
  }

  private Language language(HttpRequest<?> request) {
    return languages.preferred(request.getHeaders().get("Accept-Language"));
  }
}
