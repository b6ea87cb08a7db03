package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.signin.Proof;
import nl.buurtstem.platform.Forms;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;

/// An administrator helps somebody who lost their password or phone.
@Produces(MediaType.TEXT_HTML)
@Controller(AccountPages.ADDRESS + "/{id}")
@Secured("ADMIN")
class AccountSecretPages {
  private final Accounts accounts;
  private final Rescue rescue;
  private final Proof proof;
  private final Forms forms;
  private final LinkMaking view;

  AccountSecretPages(Accounts accounts, Rescue rescue, Proof proof, Forms forms, LinkMaking view) {
    this.accounts = accounts;
    this.rescue = rescue;
    this.proof = proof;
    this.forms = forms;
    this.view = view;
  }

  /// What is taken away from whoever lost it.
  @Singleton
  record Rescue(SecondFactors factors, Sessions sessions) {}

  @Post(value = "/link", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> link(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    forms.accept(request, body);
    proof.require(request, AccountPages.address(id));
    return view.link(request, authentication, id);
  }

  @Post(value = "/tweede-stap", consumes = MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> factor(
      HttpRequest<?> request, Authentication authentication, UUID id, @Body String body)
      throws SQLException {
    forms.accept(request, body);
    proof.require(request, AccountPages.address(id));
    var account = accounts.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    var by = Staff.of(authentication);
    rescue.factors().remove(id, account.name(), by.name());
    rescue.sessions().endAll(id, by);
    return HttpResponse.seeOther(URI.create(AccountPages.address(id) + "?melding=done"));
  }
}
