package nl.buurtstem.access.signin;

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
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.access.account.Links;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Settings;

/// Where a link that works once leads. Its token goes from the address into a cookie at once; only
/// sending the form uses it up, so that a program that looks at links beforehand does no harm.
@Produces(MediaType.TEXT_HTML)
@Controller(LinkPages.ADDRESS)
@Secured(SecurityRule.IS_ANONYMOUS)
class LinkPages {
  static final String ADDRESS = "/beheer/welkom";
  private static final String COOKIE = "uitnodiging";

  private final Links links;
  private final Forms forms;
  private final Settings settings;
  private final LinkView view;

  LinkPages(Links links, Forms forms, Settings settings, LinkView view) {
    this.links = links;
    this.forms = forms;
    this.settings = settings;
    this.view = view;
  }

  @Get("/{token}")
  MutableHttpResponse<?> exchange(String token) {
    var known = Token.read(token).map(Token::text).orElse("");
    return HttpResponse.seeOther(URI.create(ADDRESS)).cookie(cookie(known));
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request) throws SQLException {
    var link = link(request);
    return link.isEmpty()
        ? view.gone(request)
        : view.page(request, HttpStatus.OK, link.get(), "", Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> use(HttpRequest<?> request, @Body String body) throws SQLException {
    var form = forms.accept(request, body);
    var link = link(request);
    if (link.isEmpty()) {
      return view.gone(request);
    }
    var name = form.first("naam").orElse("").strip();
    if (!form.first("wachtwoord").equals(form.first("nog-eens"))) {
      return view.page(
          request,
          HttpStatus.UNPROCESSABLE_ENTITY,
          link.get(),
          name,
          Optional.of("staff.password.differ"));
    }
    return switch (use(link.get(), token(request).orElseThrow(), name, form)) {
      case Links.Used.Done _ ->
          HttpResponse.seeOther(URI.create(SignInPages.SIGN_IN)).cookie(cookie(""));
      case Links.Used.Gone _ -> view.gone(request);
      case Links.Used.BadName _ -> again(request, link.get(), name, "staff.accounts.bad_name");
      case Links.Used.BadPassword(var weakness) -> again(request, link.get(), name, weakness.key());
    };
  }

  private Links.Used use(Links.Link link, Token token, String name, Form form) throws SQLException {
    var password = form.first("wachtwoord").orElse("");
    return switch (link) {
      case Links.Link.FirstAdmin _ -> links.makeFirstAdmin(token, name, password);
      case Links.Link.Password _ -> links.choosePassword(token, password);
    };
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request, Links.Link link, String name, String fault) {
    return view.page(request, HttpStatus.UNPROCESSABLE_ENTITY, link, name, Optional.of(fault));
  }

  private Optional<Links.Link> link(HttpRequest<?> request) throws SQLException {
    var token = token(request);
    return token.isEmpty() ? Optional.empty() : links.find(token.get());
  }

  private static Optional<Token> token(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Token::read);
  }

  private Cookie cookie(String value) {
    var cookie =
        Cookie.of(COOKIE, value)
            .path(ADDRESS)
            .httpOnly(true)
            .secure(settings.secure())
            .sameSite(SameSite.Lax);
    return value.isEmpty() ? cookie.maxAge(0) : cookie;
  }
}
