package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.StaffFrames;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.access.signin.FactorSetUp;
import nl.buurtstem.access.signin.Gate;
import nl.buurtstem.platform.Renderer;
import nl.buurtstem.platform.Settings;

/// Shows somebody their own account.
@Singleton
final class OwnView {
  private final Parts parts;
  private final GrantWords grants;
  private final StaffFrames frames;
  private final Renderer renderer;
  private final Settings settings;

  OwnView(
      Parts parts, GrantWords grants, StaffFrames frames, Renderer renderer, Settings settings) {
    this.parts = parts;
    this.grants = grants;
    this.frames = frames;
    this.renderer = renderer;
    this.settings = settings;
  }

  /// What the page is about.
  @Singleton
  record Parts(SecondFactors factors, Sessions sessions, Gate gate) {}

  /// What to say on the page.
  ///
  /// @param key of what just happened; empty when nothing
  /// @param fine whether it was what was wanted
  /// @param codes just made
  record Said(String key, boolean fine, List<String> codes) {
    static Said nothing() {
      return new Said("", true, List.of());
    }

    static Said wrong(String key) {
      return new Said(key, false, List.of());
    }
  }

  MutableHttpResponse<?> page(
      HttpRequest<?> request, Authentication authentication, Account account, Said said)
      throws SQLException {
    var staff = frames.of(request, authentication, "staff.own.title");
    var words = staff.frame().words();
    var factor = parts.factors().of(account.id());
    var notice =
        said.key().isEmpty()
            ? Optional.<AccountPage.Notice>empty()
            : Optional.of(
                new AccountPage.Notice(said.fine(), staff.t(said.key(), "n", Passwords.SHORTEST)));
    return renderer.page(
        said.fine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
        "access/own.jte",
        new OwnPage(
            staff,
            account.grants().stream().sorted().map(grant -> grants.of(words, grant)).toList(),
            account.external(),
            factor.since().isPresent(),
            account.needsTwoFactors() && !settings.demo(),
            AccountsView.factor(staff, factor),
            setUp(staff, account),
            said.codes(),
            AccountsView.here(
                parts.sessions().open().stream()
                    .filter(one -> one.account().equals(account.id()))
                    .toList(),
                parts.gate().token(request).map(Token::handle).orElse("")),
            notice));
  }

  private Optional<FactorSetUp> setUp(StaffFrame staff, Account account) throws SQLException {
    return parts
        .factors()
        .pending(account.id())
        .map(secret ->
            FactorSetUp.of(staff.t("site.name"), account.name(), secret, Optional.empty()));
  }
}
