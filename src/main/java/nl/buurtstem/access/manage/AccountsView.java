package nl.buurtstem.access.manage;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.OpenSession;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Sessions;

/// Makes the pages of accounts.
@Singleton
final class AccountsView {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final GrantWords grants;

  AccountsView(Accounts accounts, Sessions sessions, SecondFactors factors, GrantWords grants) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.factors = factors;
    this.grants = grants;
  }

  AccountsPage list(StaffFrame staff, AccountTable table) throws SQLException {
    return new AccountsPage(
        staff,
        table.query(),
        AccountTable.filters(staff),
        table.shown(accounts.all()).stream().map(account -> line(staff, account)).toList(),
        here(sessions.open(), ""));
  }

  AccountPage one(StaffFrame staff, Account account, Optional<AccountPage.Notice> notice)
      throws SQLException {
    var words = staff.frame().words();
    var open = sessions.open().stream().filter(one -> one.account().equals(account.id())).toList();
    return new AccountPage(
        staff,
        account.name(),
        AccountPages.address(account.id()),
        account.external(),
        account.disabledAt() != null,
        account.name().equals(staff.staff().name()),
        account.secondFactor(),
        state(staff, account),
        factor(staff, factors.of(account.id())),
        grants.held(words, account.grants()),
        grants.roles(words),
        grants.areas(words),
        here(open, ""),
        notice);
  }

  private AccountsPage.Line line(StaffFrame staff, Account account) {
    var words = staff.frame().words();
    return new AccountsPage.Line(
        account.name(),
        AccountPages.address(account.id()),
        account.grants().stream().sorted().map(grant -> grants.of(words, grant)).toList(),
        account.disabledAt() == null,
        state(staff, account),
        account.secondFactor(),
        account.lastInAt() == null
            ? staff.t("staff.accounts.never")
            : AuditWords.moment(account.lastInAt()));
  }

  private static String state(StaffFrame staff, Account account) {
    var disabled = account.disabledAt();
    if (disabled != null) {
      return staff.t("staff.accounts.state.disabled", "at", AuditWords.moment(disabled));
    }
    if (account.external()) {
      return staff.t("staff.accounts.state.external");
    }
    return staff.t(
        account.passwordHash() == null
            ? "staff.accounts.state.invited"
            : "staff.accounts.state.active");
  }

  /// Since when there is a second step.
  static String factor(StaffFrame staff, SecondFactors.Factor factor) {
    return factor.since().isEmpty()
        ? staff.t("staff.own.factor.none")
        : staff.t(
            "staff.own.factor.since",
            "at",
            AuditWords.moment(factor.since().get()),
            "n",
            factor.recoveryCodes());
  }

  /// @param current handle of the session in which this is looked at; empty where none is marked
  static List<AccountsPage.Here> here(Collection<OpenSession> open, String current) {
    return open.stream()
        .map(one ->
            new AccountsPage.Here(
                one.name(),
                AccountPages.address(one.account()),
                AuditWords.moment(one.since()),
                AuditWords.moment(one.seenAt()),
                one.handle(),
                AccountPages.address(one.account()) + "/sessie",
                one.handle().equals(current)))
        .toList();
  }
}
