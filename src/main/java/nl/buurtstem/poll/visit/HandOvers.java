package nl.buurtstem.poll.visit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;

/// Codes by which somebody goes on by another channel: each works once, for two days.
@Singleton
public class HandOvers {
  private static final Duration WORKS = Duration.ofDays(2);
  private static final String INSERT =
      """
      INSERT INTO poll_hand_over (code_hash, poll_id, secret, language, until_at)
      VALUES (?, ?, ?, ?, ?)
      """;
  private static final String FIND =
      """
      SELECT poll_id, secret, language FROM poll_hand_over
      WHERE code_hash = ? AND until_at > ? FOR UPDATE
      """;
  private static final String DELETE = "DELETE FROM poll_hand_over WHERE code_hash = ?";
  private static final String DELETE_OLD = "DELETE FROM poll_hand_over WHERE until_at <= ?";

  private final Sql sql;
  private final SealedColumn secrets;
  private final Keys keys;
  private final PollService polls;
  private final Clock clock;

  HandOvers(
      Sql sql,
      @Named(SealedSecrets.HAND_OVER) SealedColumn secrets,
      Keys keys,
      PollService polls,
      Clock clock) {
    this.sql = sql;
    this.secrets = secrets;
    this.keys = keys;
    this.polls = polls;
    this.clock = clock;
  }

  /// A new code. Within the caller's transaction.
  @Transactional
  public DraftToken make(Poll poll, Secret secret, String language) {
    var code = DraftToken.fresh();
    var hash = hash(code);
    var sealed = secrets.seal(hash, secret.written().getBytes(StandardCharsets.UTF_8));
    sql.change(INSERT, hash, poll.id(), sealed, language, clock.instant().plus(WORKS));
    return code;
  }

  /// Where the code leads, without using it up.
  @Transactional
  public Optional<HandOver> look(DraftToken code) {
    var hash = hash(code);
    return sql.first(
            FIND,
            row -> new Row(row.id(1), opened(hash, row.bytes(2).orElseThrow()), row.text(3)),
            hash,
            clock.instant())
        .flatMap(row ->
            polls.all().stream()
                .filter(poll -> poll.id().equals(row.poll()))
                .findFirst()
                .map(poll -> new HandOver(poll, row.secret(), row.language())));
  }

  /// Uses the code up: of any number who try at once, one gets it.
  @Transactional
  public Optional<HandOver> take(DraftToken code) {
    var found = look(code);
    return sql.change(DELETE, (Object) hash(code)) > 0 ? found : Optional.empty();
  }

  /// Forgets those that no longer work.
  @Transactional
  public void forgetOld() {
    sql.change(DELETE_OLD, clock.instant());
  }

  private record Row(UUID poll, Secret secret, String language) {}

  private Secret opened(byte[] hash, byte[] sealed) {
    return Secret.read(new String(secrets.open(hash, sealed), StandardCharsets.UTF_8));
  }

  private byte[] hash(DraftToken code) {
    return keys.hmac("poll-hand-over", code.bytes());
  }
}
