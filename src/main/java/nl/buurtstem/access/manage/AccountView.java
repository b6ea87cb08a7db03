package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.AccountChanges.Changed;
import nl.buurtstem.platform.Renderer;

/// Shows the pages.
@Singleton
final class AccountView {
  private final AccountsView pages;
  private final StaffFrames frames;
  private final Renderer renderer;

  AccountView(AccountsView pages, StaffFrames frames, Renderer renderer) {
    this.pages = pages;
    this.frames = frames;
    this.renderer = renderer;
  }

  MutableHttpResponse<?> list(HttpRequest<?> request, Authentication authentication)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.accounts.title");
    return renderer.ok("access/accounts.jte", pages.list(staff, AccountTable.of(request)));
  }

  MutableHttpResponse<?> one(
      HttpRequest<?> request, Authentication authentication, HttpStatus status, Account account)
      throws SQLException {
    var done = request.getParameters().contains("melding");
    return page(
        request,
        authentication,
        status,
        account,
        done ? Optional.of(Changed.DONE) : Optional.empty());
  }

  MutableHttpResponse<?> refused(
      HttpRequest<?> request, Authentication authentication, Account account, Changed changed)
      throws SQLException {
    return page(request, authentication, HttpStatus.CONFLICT, account, Optional.of(changed));
  }

  private MutableHttpResponse<?> page(
      HttpRequest<?> request,
      Authentication authentication,
      HttpStatus status,
      Account account,
      Optional<Changed> changed)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.account.title", "name", account.name());
    var notice =
        changed.map(one -> new AccountPage.Notice(one == Changed.DONE, staff.t(one.key())));
    return renderer.page(status, "access/account.jte", pages.one(staff, account, notice));
  }
}
