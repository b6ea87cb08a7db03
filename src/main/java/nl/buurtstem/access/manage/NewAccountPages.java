package nl.buurtstem.access.manage;

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
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Forms;

/// Where an administrator makes an account. Its owner chooses the password, by a link that is shown
/// once.
@Produces(MediaType.TEXT_HTML)
@Controller(NewAccountPages.ADDRESS)
@Secured("ADMIN")
class NewAccountPages {
  static final String ADDRESS = "/beheer/accounts/nieuw";

  private final Accounts accounts;
  private final GrantWords grants;
  private final Proof proof;
  private final Forms forms;
  private final LinkMaking view;

  NewAccountPages(Accounts accounts, GrantWords grants, Proof proof, Forms forms, LinkMaking view) {
    this.accounts = accounts;
    this.grants = grants;
    this.proof = proof;
    this.forms = forms;
    this.view = view;
  }

  @Get
  MutableHttpResponse<?> show(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    proof.require(request, ADDRESS);
    return view.ask(request, authentication, HttpStatus.OK, Form.EMPTY, Optional.empty());
  }

  @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> make(
      HttpRequest<?> request, Authentication authentication, @Body String body)
      throws SQLException {
    var form = forms.accept(request, body);
    proof.require(request, ADDRESS);
    var grant = AccountActions.grant(form, grants);
    var by = Staff.of(authentication);
    var name = form.first("naam").orElse("");
    return switch (accounts.create(name, null, Set.of(grant), by.name())) {
      case Accounts.Created.New(var id, var _) -> view.link(request, authentication, id);
      case Accounts.Created.NameTaken _ ->
          again(request, authentication, form, "staff.accounts.name_taken");
      case Accounts.Created.BadName _, Accounts.Created.BadPassword _ ->
          again(request, authentication, form, "staff.accounts.bad_name");
    };
  }

  private MutableHttpResponse<?> again(
      HttpRequest<?> request, Authentication authentication, Form form, String fault) {
    return view.ask(
        request, authentication, HttpStatus.UNPROCESSABLE_ENTITY, form, Optional.of(fault));
  }
}
