package nl.buurtstem.access.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.access.AuditLog;

/// Codes of an authenticator app, and codes for when the phone is lost. A code works once.
@Singleton
public class SecondFactors {
  private static final int RECOVERY_CODES = 10;

  private final FactorStore store;
  private final AuditLog audit;
  private final Clock clock;

  SecondFactors(FactorStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// How an account stands.
  ///
  /// @param since when the app was set up; empty where there is none
  /// @param recoveryCodes how many are left
  public record Factor(Optional<Instant> since, int recoveryCodes) {}

  /// How this account stands.
  @Transactional
  public Factor of(UUID account) throws SQLException {
    var row = store.find(account);
    return new Factor(row.flatMap(FactorStore.Row::since), store.countCodes(account));
  }

  /// Begins to set up an app: the secret to put in it. One that is in use stays so until the new
  /// one is confirmed.
  @Transactional
  public void begin(UUID account) throws SQLException {
    store.setPending(account, Totp.freshSecret());
  }

  /// The secret of the app that is being set up.
  @Transactional
  public Optional<byte[]> pending(UUID account) throws SQLException {
    return store.find(account).flatMap(FactorStore.Row::pending);
  }

  /// Takes the app into use, if this is a code of it.
  ///
  /// @param name of the account, for the audit log
  /// @return the codes for when the phone is lost, which nobody can see again; empty when it is not
  ///   a code of that app
  @Transactional
  public Optional<List<String>> confirm(UUID account, String name, String typed)
      throws SQLException {
    var pending = pending(account);
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    var step = Totp.step(pending.get(), plain(typed), clock.instant(), 0);
    if (step.isEmpty()
        || !store.confirm(account, pending.get(), step.getAsLong(), clock.instant())) {
      return Optional.empty();
    }
    var codes = fresh(account);
    audit.record(name, "second_factor.on", name, "");
    return Optional.of(codes);
  }

  /// Whether this is a code of the app in use, or one for when the phone is lost; either is used up
  /// by it.
  @Transactional
  public boolean use(UUID account, String name, String typed) throws SQLException {
    var row = store.find(account);
    var secret = row.flatMap(FactorStore.Row::secret);
    if (secret.isEmpty()) {
      return false;
    }
    var step = Totp.step(secret.get(), plain(typed), clock.instant(), row.orElseThrow().lastStep());
    if (step.isPresent()) {
      return store.use(account, step.getAsLong());
    }
    var recovery = RecoveryCode.read(typed);
    if (recovery.isPresent() && store.useCode(account, recovery.get())) {
      audit.record(name, "second_factor.recovery_used", name, "");
      return true;
    }
    return false;
  }

  /// New codes for when the phone is lost; the old ones no longer work.
  @Transactional
  public List<String> newRecoveryCodes(UUID account, String name) throws SQLException {
    var codes = fresh(account);
    audit.record(name, "second_factor.codes_made", name, "");
    return codes;
  }

  /// Takes the app out of use.
  ///
  /// @param by who does it
  @Transactional
  public void remove(UUID account, String name, String by) throws SQLException {
    store.remove(account);
    audit.record(by, "second_factor.off", name, "");
  }

  private List<String> fresh(UUID account) throws SQLException {
    var codes = Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
    store.setCodes(account, codes);
    return codes.stream().map(RecoveryCode::text).toList();
  }

  private static String plain(String typed) {
    return typed.replaceAll("\\s", "");
  }
}
