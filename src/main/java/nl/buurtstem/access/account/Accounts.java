package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;

/// The local accounts of staff.
@Singleton
public class Accounts {
  public static final int SHORTEST_PASSWORD = 12;
  public static final int LONGEST_PASSWORD = 200;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9@._-]{1,98}");

  private final AccountStore store;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;

  Accounts(
      AccountStore store, SessionStore sessions, Passwords passwords, AuditLog audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a wish for an account.
  public sealed interface Created {
    /// It can be used.
    record New(String name) implements Created {}

    /// There is one with this name; nothing changed.
    record NameTaken() implements Created {}

    /// A name is two to 99 small letters, digits or `@._-`, a letter first.
    record BadName() implements Created {}

    /// A password has 12 to 200 characters.
    record BadPassword() implements Created {}
  }

  /// The account with this name that can be signed in to.
  @Transactional
  public Optional<Account> find(String name) throws SQLException {
    var plain = plain(name);
    // The database takes é for e; the counting of attempts does not.
    return NAME.matcher(plain).matches() ? store.find(plain) : Optional.empty();
  }

  /// Whether anybody can sign in at all.
  @Transactional
  public boolean any() throws SQLException {
    return store.any();
  }

  /// Makes an account.
  ///
  /// @param by who makes it, for the audit log
  @Transactional
  public Created create(String name, String password, Set<Grant> grants, String by)
      throws SQLException {
    var plain = plain(name);
    if (!NAME.matcher(plain).matches()) {
      return new Created.BadName();
    }
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      return new Created.BadPassword();
    }
    if (store.find(plain).isPresent()) {
      return new Created.NameTaken();
    }
    store.insert(plain, passwords.hash(password), grants, clock.instant());
    audit.record(by, "account.created", plain, grants.toString());
    return new Created.New(plain);
  }

  /// Gives the account of this name a new password, and ends whatever session it has.
  @Transactional
  public boolean replacePassword(String name, String password, String by) throws SQLException {
    var account = store.find(plain(name));
    if (account.isEmpty()) {
      return false;
    }
    store.setPassword(account.get().id(), passwords.hash(password));
    sessions.endAll(account.get().id());
    audit.record(by, "account.password_replaced", account.get().name(), "");
    return true;
  }

  /// A name as it is kept: without spaces around it, in small letters.
  public static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
