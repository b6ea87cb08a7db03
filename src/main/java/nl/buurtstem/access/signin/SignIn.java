package nl.buurtstem.access.signin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Passwords;
import nl.buurtstem.access.account.SessionToken;
import nl.buurtstem.access.account.Sessions;

/// Signing in and out.
@Singleton
class SignIn {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final AuditLog audit;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      AuditLog audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// What became of a wish to sign in.
  sealed interface Outcome {
    /// A session has begun.
    record SignedIn(SessionToken token) implements Outcome {}

    /// Name and password do not belong together; which of them is wrong, nobody is told.
    record Wrong() implements Outcome {}

    /// There were too many failures; nothing was looked at.
    record TooSoon(Duration remaining) implements Outcome {}
  }

  /// Not one transaction: the password is compared outside any, as that takes long, and the attempt
  /// must stay counted whatever happens after it.
  ///
  /// @param network from which it comes: see [nl.buurtstem.platform.Networks]
  /// @param before the session that this browser had; it ends, so that a token known to somebody
  ///   else never becomes one that is signed in
  Outcome in(String name, String password, String network, Optional<SessionToken> before)
      throws SQLException {
    var plain = Accounts.plain(name);
    var wait = attempts.begin(plain, network);
    if (!wait.isZero()) {
      return new Outcome.TooSoon(wait);
    }
    var account = accounts.find(plain);
    if (password.length() > Accounts.LONGEST_PASSWORD || !matches(account, password)) {
      // A name that no account has may be a password typed in the wrong field: it is not kept.
      audit.record(account.map(Account::name).orElse("?"), "sign_in.failed", "", "");
      return new Outcome.Wrong();
    }
    attempts.succeeded(plain, network);
    if (before.isPresent()) {
      sessions.end(before.get());
    }
    audit.record(account.orElseThrow().staff(), "sign_in.succeeded", "", "");
    return new Outcome.SignedIn(sessions.begin(account.orElseThrow()));
  }

  void out(SessionToken token) throws SQLException {
    var staff = sessions.find(token);
    sessions.end(token);
    staff.ifPresent(who -> audit.record(who, "sign_in.ended", "", ""));
  }

  private boolean matches(Optional<Account> account, String password) {
    if (account.isEmpty()) {
      passwords.compareWithNobody(password);
      return false;
    }
    return passwords.matches(password, account.get().passwordHash());
  }
}
