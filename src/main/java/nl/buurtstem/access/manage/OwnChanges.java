package nl.buurtstem.access.manage;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.OwnPassword;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.signin.Gate;
import nl.buurtstem.access.signin.Proving;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Networks;
import nl.buurtstem.platform.Settings;

/// What somebody changes about their own account.
@Singleton
final class OwnChanges {
  private final Own own;
  private final Proving proving;
  private final Gate gate;
  private final Networks networks;
  private final Settings settings;

  OwnChanges(Own own, Proving proving, Gate gate, Networks networks, Settings settings) {
    this.own = own;
    this.proving = proving;
    this.gate = gate;
    this.networks = networks;
    this.settings = settings;
  }

  /// The parts of an account that its owner changes.
  @Singleton
  record Own(OwnPassword password, SecondFactors factors, Sessions sessions) {}

  /// What became of a wish about the second factor.
  sealed interface Factor {
    /// There is a secret to put in an app.
    record Begun() implements Factor {}

    /// These codes for a lost phone were made; the app is in use.
    record Codes(List<String> codes) implements Factor {}

    /// There is no app in use any more.
    record Off() implements Factor {}

    /// It is not a code of that app.
    record Wrong() implements Factor {}

    /// This account may not do without.
    record Required() implements Factor {}
  }

  /// Changes the password of its owner.
  ///
  /// @return key of what is wrong, if anything
  Optional<String> password(HttpRequest<?> request, Account account, Form form)
      throws SQLException {
    if (account.external()) {
      return Optional.of("staff.accounts.changed.external");
    }
    var old = form.first("oud").orElse("");
    switch (proving.password(request, account, old, networks.of(request))) {
      case Proving.Outcome.Proved _ -> {
        // On.
      }
      case Proving.Outcome.Not _ -> {
        return Optional.of("staff.own.old_wrong");
      }
      case Proving.Outcome.TooSoon _ -> {
        return Optional.of("staff.own.too_soon");
      }
    }
    if (!form.first("wachtwoord").equals(form.first("nog-eens"))) {
      return Optional.of("staff.password.differ");
    }
    var token = gate.token(request).orElseThrow();
    return own.password()
        .change(account.id(), form.first("wachtwoord").orElse(""), token)
        .map(Passwords.Weakness::key);
  }

  Factor factor(Account account, Form form) throws SQLException {
    var factors = own.factors();
    if (form.has("uit")) {
      if (account.needsTwoFactors() && !settings.demo()) {
        return new Factor.Required();
      }
      factors.remove(account.id(), account.name(), account.name());
      return new Factor.Off();
    }
    if (form.has("codes") && account.secondFactor()) {
      return new Factor.Codes(factors.newRecoveryCodes(account.id(), account.name()));
    }
    if (form.has("code")) {
      var typed = form.first("code").orElse("");
      return factors
          .confirm(account.id(), account.name(), typed)
          .<Factor>map(Factor.Codes::new)
          .orElseGet(Factor.Wrong::new);
    }
    factors.begin(account.id());
    return new Factor.Begun();
  }

  void end(UUID account, Form form, Staff by) throws SQLException {
    own.sessions().end(form.first("sessie").orElse(""), account, by);
  }
}
