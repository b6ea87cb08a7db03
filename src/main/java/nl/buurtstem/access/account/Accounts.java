package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import org.jspecify.annotations.Nullable;

/// The accounts of staff.
@Singleton
public class Accounts {
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
    record New(UUID id, String name) implements Created {}

    /// There is one with this name; nothing changed.
    record NameTaken() implements Created {}

    /// A name is two to 99 small letters, digits or `@._-`, a letter first.
    record BadName() implements Created {}

    /// The password will not do.
    record BadPassword(Passwords.Weakness weakness) implements Created {}
  }

  /// The account with this name, if it can be signed in to with a password.
  @Transactional
  public Optional<Account> find(String name) throws SQLException {
    var plain = plain(name);
    // The database takes é for e; the counting of attempts does not.
    return goodName(plain)
        ? store
            .find(plain)
            .filter(account -> account.disabledAt() == null && account.passwordHash() != null)
        : Optional.empty();
  }

  /// Any account.
  @Transactional
  public Optional<Account> find(UUID id) throws SQLException {
    return store.find(id);
  }

  /// All accounts, by name.
  @Transactional
  public List<Account> all() throws SQLException {
    return store.all();
  }

  /// Whether anybody can sign in at all.
  @Transactional
  public boolean any() throws SQLException {
    return store.any();
  }

  /// Makes an account.
  ///
  /// @param password none when its owner chooses one by a link: see [Links]
  /// @param by who makes it, for the audit log
  @Transactional
  public Created create(String name, @Nullable String password, Set<Grant> grants, String by)
      throws SQLException {
    var plain = plain(name);
    if (!goodName(plain)) {
      return new Created.BadName();
    }
    var weakness = password == null ? null : Passwords.weakness(password, plain).orElse(null);
    if (weakness != null) {
      return new Created.BadPassword(weakness);
    }
    if (store.find(plain).isPresent()) {
      return new Created.NameTaken();
    }
    var hash = password == null ? null : passwords.hash(password);
    var id = store.insert(plain, hash, null, grants, clock.instant());
    audit.record(by, "account.created", plain, grants.stream().sorted().toList().toString());
    return new Created.New(id, plain);
  }

  /// Gives the account of this name a new password, and ends whatever session it has.
  @Transactional
  public boolean replacePassword(String name, String password, String by) throws SQLException {
    var account = store.find(plain(name)).filter(found -> !found.external());
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

  static boolean goodName(String plain) {
    return NAME.matcher(plain).matches();
  }
}
