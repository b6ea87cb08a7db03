package nl.buurtstem.access.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.account.Account;
import nl.buurtstem.access.account.Accounts;
import nl.buurtstem.access.account.Session;

/// Looks at what somebody shows to prove again that it is them: a code where there is an app, else
/// the password.
@Singleton
public final class Proving {
  private final Accounts accounts;
  private final SignIn.Entry entry;
  private final Attempts attempts;
  private final Gate gate;
  private final AuditLog audit;
  private final Slowed slowed;

  Proving(
      Accounts accounts,
      SignIn.Entry entry,
      Attempts attempts,
      Gate gate,
      AuditLog audit,
      Slowed slowed) {
    this.accounts = accounts;
    this.entry = entry;
    this.attempts = attempts;
    this.gate = gate;
    this.audit = audit;
    this.slowed = slowed;
  }

  /// What became of it.
  public sealed interface Outcome {
    /// It is them.
    record Proved() implements Outcome {}

    /// What they showed was not right.
    record Not() implements Outcome {}

    /// There were too many failures; nothing was looked at.
    record TooSoon(Duration remaining) implements Outcome {}
  }

  ProofPage.How how(Session session) throws SQLException {
    var account = account(session);
    return account.external()
        ? ProofPage.How.PROVIDER
        : account.secondFactor() ? ProofPage.How.CODE : ProofPage.How.PASSWORD;
  }

  Outcome prove(HttpRequest<?> request, Session session, String typed, String network)
      throws SQLException {
    var account = account(session);
    var outcome = counted(request, account.name(), network, () -> right(account, typed));
    if (outcome instanceof Outcome.Proved) {
      entry.sessions().prove(gate.token(request).orElseThrow());
    }
    return outcome;
  }

  /// Whether this is the password of an account, for its owner who is signed in.
  public Outcome password(HttpRequest<?> request, Account account, String typed, String network)
      throws SQLException {
    return counted(
        request, account.name(), network, () -> entry.password().matches(account, typed));
  }

  /// Something that is looked at.
  private interface Look {
    boolean right() throws SQLException;
  }

  private Outcome counted(HttpRequest<?> request, String name, String network, Look look)
      throws SQLException {
    var guesses = name + "/proof";
    var device = gate.device(request, name).map(one -> one + "/proof");
    var wait = attempts.begin(guesses, network, device);
    if (!wait.isZero()) {
      slowed.record(name);
      return new Outcome.TooSoon(wait);
    }
    if (!look.right()) {
      audit.record(name, "sign_in.proof_failed", "", "");
      return new Outcome.Not();
    }
    attempts.succeeded(guesses, network, device);
    return new Outcome.Proved();
  }

  private boolean right(Account account, String typed) throws SQLException {
    if (account.external()) {
      return false; // only its provider can say so
    }
    return account.secondFactor()
        ? entry.factors().use(account.id(), account.name(), typed)
        : entry.password().matches(account, typed);
  }

  private Account account(Session session) throws SQLException {
    return accounts.find(session.account()).orElseThrow();
  }
}
