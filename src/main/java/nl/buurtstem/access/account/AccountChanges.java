package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;

/// What an administrator changes about an account. There is always somebody who can, and nobody
/// takes it from themselves by mistake.
@Singleton
public class AccountChanges {
  private final AccountStore store;
  private final SessionStore sessions;
  private final AuditLog audit;
  private final Clock clock;

  AccountChanges(AccountStore store, SessionStore sessions, AuditLog audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a wish.
  public enum Changed {
    DONE,
    /// There is no such account.
    UNKNOWN,
    /// It is their own account.
    OWN,
    /// Nobody would be left to make and change accounts.
    LAST_ADMIN,
    /// The identity provider says what this account may do.
    EXTERNAL;

    /// The key of its text.
    public String key() {
      return "staff.accounts.changed." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// A change that needs the account.
  private interface Change {
    Changed make(Account account) throws SQLException;
  }

  /// Gives a role. Whoever gets one that needs two factors signs in anew.
  @Transactional
  public Changed grant(UUID id, Grant grant, Staff by) throws SQLException {
    return change(
        id,
        account -> {
          if (account.external()) {
            return Changed.EXTERNAL;
          }
          store.grant(id, grant);
          if (Role.TWO_FACTORS.contains(grant.role()) && !account.secondFactor()) {
            sessions.endAll(id);
          }
          audit.record(by, "account.granted", account.name(), grant.toString());
          return Changed.DONE;
        });
  }

  /// Takes a role away.
  @Transactional
  public Changed revoke(UUID id, Grant grant, Staff by) throws SQLException {
    return change(
        id,
        account -> {
          if (account.external()) {
            return Changed.EXTERNAL;
          }
          if (grant.role() == Role.ADMIN) {
            var kept = keepsAnAdmin(account, by);
            if (kept != Changed.DONE) {
              return kept;
            }
          }
          if (store.revoke(id, grant)) {
            audit.record(by, "account.revoked", account.name(), grant.toString());
          }
          return Changed.DONE;
        });
  }

  /// Nobody can sign in to it any more; its sessions end.
  @Transactional
  public Changed disable(UUID id, Staff by) throws SQLException {
    return change(
        id,
        account -> {
          var kept = keepsAnAdmin(account, by);
          if (kept != Changed.DONE) {
            return kept;
          }
          if (account.disabledAt() == null) {
            store.setDisabled(id, clock.instant());
            sessions.endAll(id);
            audit.record(by, "account.disabled", account.name(), "");
          }
          return Changed.DONE;
        });
  }

  /// It can be signed in to again.
  @Transactional
  public Changed enable(UUID id, Staff by) throws SQLException {
    return change(
        id,
        account -> {
          if (account.disabledAt() != null) {
            store.setDisabled(id, null);
            audit.record(by, "account.enabled", account.name(), "");
          }
          return Changed.DONE;
        });
  }

  private Changed change(UUID id, Change change) throws SQLException {
    var account = store.find(id);
    return account.isEmpty() ? Changed.UNKNOWN : change.make(account.get());
  }

  /// Two administrators who do this to each other at once do it one after the other.
  private Changed keepsAnAdmin(Account account, Staff by) throws SQLException {
    if (account.name().equals(by.name())) {
      return Changed.OWN;
    }
    var admins = store.lockAdmins();
    admins.remove(account.id());
    return admins.isEmpty() ? Changed.LAST_ADMIN : Changed.DONE;
  }
}
