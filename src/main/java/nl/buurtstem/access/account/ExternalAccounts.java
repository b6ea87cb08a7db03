package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Grant;

/// Accounts of those who sign in with an identity provider, which says at each sign-in who they are
/// and what they may do. Such an account is never joined with one that has a password: whoever
/// could choose their name there would get the rights of another here.
@Singleton
public class ExternalAccounts {
  private static final String BY = "identiteitsprovider";

  private final AccountStore store;
  private final AuditLog audit;
  private final Clock clock;

  ExternalAccounts(AccountStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of somebody who was sent by a provider.
  public sealed interface Known {
    /// They have this account.
    record As(UUID id, String name) implements Known {}

    /// Their name is that of another account.
    record NameTaken() implements Known {}

    /// Their name cannot be a name here.
    record BadName() implements Known {}

    /// An administrator closed their account.
    record Disabled(String name) implements Known {}
  }

  /// The account of whoever the provider calls this; made at their first time.
  ///
  /// @param subject what the provider calls them, which never changes
  /// @param name to show, taken at the first time only
  /// @param grants what they may do from now on
  @Transactional
  public Known known(String issuer, String subject, String name, Set<Grant> grants)
      throws SQLException {
    var hash = hash(issuer, subject);
    var found = store.findSubject(hash);
    if (found.isEmpty()) {
      return make(hash, Accounts.plain(name), grants);
    }
    var account = found.get();
    if (account.disabledAt() != null) {
      return new Known.Disabled(account.name());
    }
    if (!account.grants().equals(grants)) {
      for (var grant : account.grants()) {
        store.revoke(account.id(), grant);
      }
      for (var grant : grants) {
        store.grant(account.id(), grant);
      }
      audit.record(BY, "account.granted", account.name(), words(grants));
    }
    return new Known.As(account.id(), account.name());
  }

  /// Whether the provider calls the owner of this account so.
  @Transactional
  public boolean isSame(UUID id, String issuer, String subject) throws SQLException {
    return store.findSubject(hash(issuer, subject)).map(Account::id).filter(id::equals).isPresent();
  }

  private Known make(byte[] hash, String name, Set<Grant> grants) throws SQLException {
    if (!Accounts.goodName(name)) {
      return new Known.BadName();
    }
    if (store.find(name).isPresent()) {
      return new Known.NameTaken();
    }
    var id = store.insert(name, null, hash, grants, clock.instant());
    audit.record(BY, "account.created", name, words(grants));
    return new Known.As(id, name);
  }

  private static String words(Set<Grant> grants) {
    return grants.stream().sorted().toList().toString();
  }

  private static byte[] hash(String issuer, String subject) {
    try {
      var both = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(both);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
