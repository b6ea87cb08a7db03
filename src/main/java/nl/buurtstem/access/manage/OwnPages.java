package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Forms;

/// Somebody's own account: password, second factor, where it is signed in.
@Produces(MediaType.TEXT_HTML)
@Controller(OwnPages.ADDRESS)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnPages {
  static final String ADDRESS = "/beheer/mijn-account";

  private final Accounts accounts;
  private final OwnChanges changes;
  private final Proof proof;
  private final Forms forms;
  private final OwnView view;

  OwnPages(Accounts accounts, OwnChanges changes, Proof proof, Forms forms, OwnView view) {
    this.accounts = accounts;
    this.changes = changes;
    this.proof = proof;
    this.forms = forms;
    this.view = view;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var account = account(proof.session(request).account());
    var done = request.getParameters().getFirst("melding").orElse("");
    var said =
        List.of("wachtwoord", "uit", "sessies").contains(done)
            ? new OwnView.Said("staff.own.done." + done, true, List.of())
            : OwnView.Said.nothing();
    return view.page(request, authentication, account, said);
  }

  @Post(value = "/wachtwoord", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> password(
      HttpRequest<?> request, Authentication authentication, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var account = account(proof.session(request).account());
    var fault = changes.password(request, account, form);
    return fault.isEmpty()
        ? HttpResponse.seeOther(URI.create(ADDRESS + "?melding=wachtwoord"))
        : view.page(request, authentication, account, OwnView.Said.wrong(fault.get()));
  }

  @Post(value = "/tweede-stap", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> factor(
      HttpRequest<?> request, Authentication authentication, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var account = account(proof.require(request, ADDRESS).account());
    return switch (changes.factor(account, form)) {
      case OwnChanges.Factor.Begun _ -> HttpResponse.seeOther(URI.create(ADDRESS + "#tweede-stap"));
      case OwnChanges.Factor.Off _ -> HttpResponse.seeOther(URI.create(ADDRESS + "?melding=uit"));
      case OwnChanges.Factor.Codes(var codes) ->
          view.page(
              request,
              authentication,
              account(account.id()),
              new OwnView.Said("staff.own.done.codes", true, codes));
      case OwnChanges.Factor.Wrong _ ->
          view.page(request, authentication, account, OwnView.Said.wrong("staff.factor.wrong"));
      case OwnChanges.Factor.Required _ ->
          view.page(
              request, authentication, account, OwnView.Said.wrong("staff.own.factor.needed"));
    };
  }

  @Post(value = "/sessie", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> sessions(
      HttpRequest<?> request, Authentication authentication, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    var account = proof.session(request).account();
    changes.end(account, form, Staff.of(authentication));
    return HttpResponse.seeOther(URI.create(ADDRESS + "?melding=sessies"));
  }

  private Account account(UUID id) throws SQLException {
    return accounts.find(id).orElseThrow();
  }
}
