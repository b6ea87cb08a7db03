package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;

/// The owner of an account shows, or changes, its password.
@Singleton
public class OwnPassword {
  private final AccountStore store;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final AuditLog audit;

  OwnPassword(AccountStore store, SessionStore sessions, Passwords passwords, AuditLog audit) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
  }

  /// Whether this is its password.
  public boolean matches(Account account, String password) {
    var hash = account.passwordHash();
    if (hash == null || password.length() > Passwords.LONGEST) {
      passwords.compareWithNobody("");
      return false;
    }
    return passwords.matches(password, hash);
  }

  /// Takes as long as [#matches], so that time does not tell whether an account exists.
  ///
  /// @return false
  public boolean isNobodys(String password) {
    passwords.compareWithNobody(password.length() > Passwords.LONGEST ? "" : password);
    return false;
  }

  /// Changes it. All sessions end but the one in which it is done.
  ///
  /// @return what is wrong with the new password, if anything
  @Transactional
  public Optional<Passwords.Weakness> change(UUID id, String password, Token here)
      throws SQLException {
    var account = store.find(id).orElseThrow();
    var weakness = Passwords.weakness(password, account.name());
    if (weakness.isPresent()) {
      return weakness;
    }
    store.setPassword(id, passwords.hash(password));
    sessions.endOthers(id, here.hash());
    audit.record(account.staff(), "account.password_changed", account.name(), "");
    return Optional.empty();
  }
}
