package nl.buurtstem.access.account;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.Staff;
import nl.buurtstem.platform.SealedColumn;

/// Who is signed in. A session ends when nothing was done in it for a while, after a working day in
/// any case, and when its owner or an administrator ends it.
@Singleton
public class Sessions {
  public static final Duration IDLE = Duration.ofMinutes(45);
  public static final Duration LONGEST = Duration.ofHours(10);

  /// For so long may somebody take over the second step.
  public static final Duration HALF = Duration.ofMinutes(15);

  /// Being seen is written down at most this often, so that reading pages costs no writes.
  private static final Duration NOTICE = Duration.ofMinutes(1);

  private final SessionStore store;
  private final AccountStore accounts;
  private final AuditLog audit;
  private final SealedColumn idTokens;
  private final Clock clock;

  Sessions(
      SessionStore store,
      AccountStore accounts,
      AuditLog audit,
      @Named("idToken") SealedColumn idTokens,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.idTokens = idTokens;
    this.clock = clock;
  }

  /// Begins a session with a token that nobody has seen before.
  @Transactional
  public Token begin(UUID account, Stage stage) throws SQLException {
    var token = Token.fresh();
    var now = clock.instant();
    store.insert(token.hash(), account, stage, now);
    if (stage == Stage.FULL) {
      accounts.setLastIn(account, now);
    }
    return token;
  }

  /// Whose session it is, while it lasts.
  @Transactional
  public Optional<Session> find(Token token) throws SQLException {
    var now = clock.instant();
    var found =
        store
            .find(token.hash(), now.minus(IDLE), now.minus(LONGEST))
            .filter(one ->
                one.session().stage() == Stage.FULL || one.createdAt().plus(HALF).isAfter(now))
            .map(SessionStore.Found::session);
    if (found.isPresent() && found.get().seenAt().plus(NOTICE).isBefore(now)) {
      store.seen(token.hash(), now);
    }
    return found;
  }

  /// They showed again that it is them.
  @Transactional
  public void prove(Token token) throws SQLException {
    store.proved(token.hash(), clock.instant());
  }

  /// Keeps, encrypted, what an identity provider needs to end its own session.
  @Transactional
  public void keepIdToken(Token token, String idToken) throws SQLException {
    var plain = idToken.getBytes(StandardCharsets.UTF_8);
    store.setIdToken(token.hash(), idTokens.seal(token.hash(), plain));
  }

  /// What [#keepIdToken] kept.
  @Transactional
  public Optional<String> idToken(Token token) throws SQLException {
    var sealed = store.idToken(token.hash());
    return sealed == null
        ? Optional.empty()
        : Optional.of(new String(idTokens.open(token.hash(), sealed), StandardCharsets.UTF_8));
  }

  /// Ends it, if it was there.
  @Transactional
  public void end(Token token) throws SQLException {
    store.end(token.hash());
  }

  /// Everybody who is signed in, who was last seen first.
  @Transactional
  public List<OpenSession> open() throws SQLException {
    var now = clock.instant();
    return store.open(now.minus(IDLE), now.minus(LONGEST));
  }

  /// Ends one session of this account.
  ///
  /// @param handle as [#open] has it
  @Transactional
  public void end(String handle, UUID account, Staff by) throws SQLException {
    var name = ownerOf(handle, account);
    if (name.isPresent()) {
      store.end(HexFormat.of().parseHex(handle));
      audit.record(by, "session.ended", name.get(), "");
    }
  }

  /// Ends all sessions of this account.
  @Transactional
  public void endAll(UUID account, Staff by) throws SQLException {
    var name = accounts.find(account).map(Account::name);
    if (name.isPresent()) {
      store.endAll(account);
      audit.record(by, "session.all_ended", name.get(), "");
    }
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "10m")
  @Transactional
  void endOld() throws SQLException {
    var now = clock.instant();
    store.endOld(now.minus(IDLE), now.minus(LONGEST));
  }

  private Optional<String> ownerOf(String handle, UUID account) throws SQLException {
    if (!handle.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    return store
        .find(HexFormat.of().parseHex(handle), Instant.EPOCH, Instant.EPOCH)
        .map(SessionStore.Found::session)
        .filter(session -> session.account().equals(account))
        .map(session -> session.staff().name());
  }
}
