package nl.buurtstem.access.signin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.OwnPassword;
import nl.buurtstem.access.account.SecondFactors;
import nl.buurtstem.access.account.Session;
import nl.buurtstem.access.account.Sessions;
import nl.buurtstem.access.account.Stage;
import nl.buurtstem.access.account.Token;
import nl.buurtstem.platform.Settings;

/// Signing in, in one step or two, and out.
@Singleton
class SignIn {
  private final Accounts accounts;
  private final Entry entry;
  private final Attempts attempts;
  private final AuditLog audit;
  private final Slowed slowed;
  private final Settings settings;

  SignIn(
      Accounts accounts,
      Entry entry,
      Attempts attempts,
      AuditLog audit,
      Slowed slowed,
      Settings settings) {
    this.accounts = accounts;
    this.entry = entry;
    this.attempts = attempts;
    this.audit = audit;
    this.slowed = slowed;
    this.settings = settings;
  }

  /// The parts of an account that are looked at on the way in.
  @Singleton
  record Entry(OwnPassword password, SecondFactors factors, Sessions sessions) {}

  /// What became of a step on the way in.
  sealed interface Outcome {
    /// A session has begun.
    record SignedIn(Token token, String name) implements Outcome {}

    /// A session has begun, signed in, and these codes for a lost phone are shown once.
    record SetUp(Token token, String name, List<String> recoveryCodes) implements Outcome {}

    /// The password was right; another step follows.
    record Further(Token token, Stage stage) implements Outcome {}

    /// It was not right; what of it, nobody is told.
    record Wrong() implements Outcome {}

    /// There were too many failures; nothing was looked at.
    record TooSoon(Duration remaining) implements Outcome {}

    /// There is no such step to take: it took too long, or never began.
    record Over() implements Outcome {}
  }

  /// The first step. Not one transaction: the password is compared outside any, as that takes long,
  /// and the attempt must stay counted whatever happens after it.
  ///
  /// @param network from which it comes: see [nl.buurtstem.platform.Networks]
  /// @param device see [DeviceCookie]
  /// @param before the session that this browser had; it ends, so that a token known to somebody
  ///   else never becomes one that is signed in
  Outcome in(
      String name, String password, String network, Optional<String> device, Optional<Token> before)
      throws SQLException {
    var plain = Accounts.plain(name);
    var wait = attempts.begin(plain, network, device);
    var account = accounts.find(plain);
    if (!wait.isZero()) {
      slowed.record(account.map(Account::name).orElse("?"));
      return new Outcome.TooSoon(wait);
    }
    if (!matches(account, password)) {
      // A name that no account has may be a password typed in the wrong field: it is not kept.
      audit.record(account.map(Account::name).orElse("?"), "sign_in.failed", "", "");
      return new Outcome.Wrong();
    }
    attempts.succeeded(plain, network, device);
    if (before.isPresent()) {
      entry.sessions().end(before.get());
    }
    return begin(account.orElseThrow());
  }

  private Outcome begin(Account account) throws SQLException {
    var stage =
        account.secondFactor()
            ? Stage.SECOND_STEP
            : account.needsTwoFactors() && !settings.demo() ? Stage.SET_UP : Stage.FULL;
    if (stage == Stage.FULL) {
      return signedIn(account.id(), account.name());
    }
    if (stage == Stage.SET_UP) {
      entry.factors().begin(account.id());
    }
    return new Outcome.Further(entry.sessions().begin(account.id(), stage), stage);
  }

  /// The second step: a code of the app, or one for a lost phone.
  Outcome code(Token token, String typed, String network, Optional<String> device)
      throws SQLException {
    var half = half(token, Stage.SECOND_STEP);
    if (half.isEmpty()) {
      return new Outcome.Over();
    }
    var name = half.get().staff().name();
    var guesses = name + "/code";
    var known = device.map(one -> one + "/code");
    var wait = attempts.begin(guesses, network, known);
    if (!wait.isZero()) {
      slowed.record(name);
      return new Outcome.TooSoon(wait);
    }
    if (!entry.factors().use(half.get().account(), name, typed)) {
      audit.record(name, "sign_in.code_failed", "", "");
      return new Outcome.Wrong();
    }
    attempts.succeeded(guesses, network, known);
    entry.sessions().end(token);
    return signedIn(half.get().account(), name);
  }

  /// The second step of somebody who must set up their app first.
  Outcome setUp(Token token, String typed) throws SQLException {
    var half = half(token, Stage.SET_UP);
    if (half.isEmpty()) {
      return new Outcome.Over();
    }
    var name = half.get().staff().name();
    var codes = entry.factors().confirm(half.get().account(), name, typed);
    if (codes.isEmpty()) {
      return new Outcome.Wrong();
    }
    entry.sessions().end(token);
    audit.record(name, "sign_in.succeeded", "", "");
    var full = entry.sessions().begin(half.get().account(), Stage.FULL);
    return new Outcome.SetUp(full, name, codes.get());
  }

  /// Somebody who is half-way.
  Optional<Session> half(Token token, Stage stage) throws SQLException {
    return entry.sessions().find(token).filter(session -> session.stage() == stage);
  }

  void out(Token token) throws SQLException {
    var session = entry.sessions().find(token);
    entry.sessions().end(token);
    if (session.isPresent()) {
      audit.record(session.get().staff(), "sign_in.ended", "", "");
    }
  }

  private Outcome signedIn(UUID account, String name) throws SQLException {
    audit.record(name, "sign_in.succeeded", "", "");
    return new Outcome.SignedIn(entry.sessions().begin(account, Stage.FULL), name);
  }

  private boolean matches(Optional<Account> account, String password) {
    return account.isEmpty()
        ? entry.password().isNobodys(password)
        : entry.password().matches(account.get(), password);
  }
}
