package nl.buurtstem.access.manage;

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
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.AccountChanges.Changed;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// The accounts of staff, for administrators: what each may do, and who is signed in.
@Produces(MediaType.TEXT_HTML)
@Controller(AccountPages.ADDRESS)
@Secured("ADMIN")
class AccountPages {
  static final String ADDRESS = "/beheer/accounts";

  private final Accounts accounts;
  private final AccountActions actions;
  private final Proof proof;
  private final Forms forms;
  private final AccountView view;

  AccountPages(
      Accounts accounts, AccountActions actions, Proof proof, Forms forms, AccountView view) {
    this.accounts = accounts;
    this.actions = actions;
    this.proof = proof;
    this.forms = forms;
    this.view = view;
  }

  @Get
  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    return view.list(request, authentication);
  }

  @Get("/{id}")
  MutableHttpResponse<?> one(HttpRequest<?> request, Authentication authentication, UUID id)
      throws SQLException {
    proof.require(request, address(id));
    return view.one(request, authentication, HttpStatus.OK, account(id));
  }

  @Post(value = "/{id}/recht", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> grants(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    return changed(request, authentication, id, by -> actions.grants(id, form, by));
  }

  @Post(value = "/{id}/toegang", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> access(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    return changed(request, authentication, id, by -> actions.access(id, form, by));
  }

  @Post(value = "/{id}/sessie", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> sessions(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    actions.end(id, form, Staff.of(authentication));
    return HttpResponse.seeOther(URI.create(ADDRESS));
  }

  private interface Change {
    Changed by(Staff staff) throws SQLException;
  }

  private MutableHttpResponse<?> changed(
      HttpRequest<?> request, Authentication authentication, UUID id, Change change)
      throws SQLException {
    proof.require(request, address(id));
    var changed = change.by(Staff.of(authentication));
    return switch (changed) {
      case DONE -> HttpResponse.seeOther(URI.create(address(id) + "?melding=done"));
      case UNKNOWN -> throw new Problem(ProblemCode.NOT_FOUND);
      case OWN, LAST_ADMIN, EXTERNAL -> view.refused(request, authentication, account(id), changed);
    };
  }

  private Account account(UUID id) throws SQLException {
    return accounts.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  static String address(UUID id) {
    return ADDRESS + "/" + id;
  }
}
