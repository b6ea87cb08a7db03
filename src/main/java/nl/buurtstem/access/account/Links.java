package nl.buurtstem.access.account;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;

/// Links that work once and for a short while: one that makes the first administrator of a new
/// installation, and those by which somebody chooses a password that nobody else has seen.
@Singleton
public class Links {
  public static final Duration FIRST_ADMIN_LASTS = Duration.ofHours(24);
  public static final Duration PASSWORD_LASTS = Duration.ofDays(2);
  private static final String BY = "eerste start";

  private final LinkStore store;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final AuditLog audit;
  private final Clock clock;

  Links(
      LinkStore store,
      AccountStore accounts,
      SessionStore sessions,
      Passwords passwords,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a link is for.
  public sealed interface Link {
    /// It makes the first administrator.
    record FirstAdmin() implements Link {}

    /// It lets the owner of this account choose a password.
    record Password(String name) implements Link {}
  }

  /// What became of a link.
  public sealed interface Used {
    /// The account can be signed in to.
    record Done(String name) implements Used {}

    /// It was used before, it is too old, or it was never made.
    record Gone() implements Used {}

    /// A name is two to 99 small letters, digits or `@._-`, a letter first.
    record BadName() implements Used {}

    /// The password will not do; the link still works.
    record BadPassword(Passwords.Weakness weakness) implements Used {}
  }

  /// A link that makes the first administrator; empty when there is an account already. Each copy
  /// of the service that starts makes its own; the first one used ends them all.
  @Transactional
  public Optional<Token> firstAdmin() throws SQLException {
    if (accounts.any()) {
      return Optional.empty();
    }
    var token = Token.fresh();
    store.insert(token.hash(), null, clock.instant().plus(FIRST_ADMIN_LASTS));
    return Optional.of(token);
  }

  /// A link by which the owner of an account chooses a password; earlier ones stop working. Empty
  /// when there is no such account, or it signs in elsewhere.
  @Transactional
  public Optional<Token> password(UUID id, Staff by) throws SQLException {
    var account = accounts.find(id).filter(one -> !one.external() && one.disabledAt() == null);
    if (account.isEmpty()) {
      return Optional.empty();
    }
    var token = Token.fresh();
    store.removeOf(id);
    store.insert(token.hash(), id, clock.instant().plus(PASSWORD_LASTS));
    audit.record(by, "account.link_made", account.get().name(), "");
    return Optional.of(token);
  }

  /// What a link is for, while it works.
  @Transactional
  public Optional<Link> find(Token token) throws SQLException {
    var row = store.find(token.hash(), clock.instant());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var id = row.get().account();
    return id.isEmpty()
        ? Optional.of(new Link.FirstAdmin())
        : usable(id.get()).map(account -> new Link.Password(account.name()));
  }

  /// Makes the first administrator.
  @Transactional
  public Used makeFirstAdmin(Token token, String name, String password) throws SQLException {
    var plain = Accounts.plain(name);
    if (!Accounts.goodName(plain)) {
      return new Used.BadName();
    }
    var weakness = Passwords.weakness(password, plain);
    if (weakness.isPresent()) {
      return new Used.BadPassword(weakness.get());
    }
    if (!store.takeFirst(token.hash(), clock.instant()) || accounts.any()) {
      return new Used.Gone();
    }
    var admin = Set.of(Grant.everywhere(Role.ADMIN));
    accounts.insert(plain, passwords.hash(password), null, admin, clock.instant());
    audit.record(BY, "account.created", plain, admin.toString());
    return new Used.Done(plain);
  }

  /// Gives the account of this link the password that its owner chose; its sessions end.
  @Transactional
  public Used choosePassword(Token token, String password) throws SQLException {
    var row = store.find(token.hash(), clock.instant());
    var account = row.isPresent() ? usable(row.get().account()) : Optional.<Account>empty();
    if (account.isEmpty()) {
      return new Used.Gone();
    }
    var weakness = Passwords.weakness(password, account.get().name());
    if (weakness.isPresent()) {
      return new Used.BadPassword(weakness.get());
    }
    if (!store.take(token.hash(), clock.instant())) {
      return new Used.Gone();
    }
    accounts.setPassword(account.get().id(), passwords.hash(password));
    sessions.endAll(account.get().id());
    audit.record(account.get().staff(), "account.password_chosen", account.get().name(), "");
    return new Used.Done(account.get().name());
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "15m")
  @Transactional
  void removeOld() throws SQLException {
    store.removeOld(clock.instant());
  }

  private Optional<Account> usable(Optional<UUID> id) throws SQLException {
    return id.isEmpty() ? Optional.empty() : usable(id.get());
  }

  private Optional<Account> usable(UUID id) throws SQLException {
    return accounts.find(id).filter(one -> !one.external() && one.disabledAt() == null);
  }
}
