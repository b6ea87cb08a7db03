package nl.buurtstem.messaging;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;

/// Where features leave messages. They are sent later, by a worker: so a message is there exactly
/// when what it tells of is.
@Singleton
public class Outbox {
  private static final String INSERT =
      """
      INSERT INTO messaging_message (id, message_key, contact_id, medium, purpose, language, subject,
        body, batch_id, parts, price, state, state_at, made_at, due_at, not_after, forcing,
        tries, later_tries)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
      ON DUPLICATE KEY UPDATE id = id
      """;
  private static final String FIND =
      "SELECT id FROM messaging_message WHERE message_key = ? FOR UPDATE";
  private static final String CANCEL =
      """
      UPDATE messaging_message SET state = 'CANCELLED', state_at = ?
      WHERE contact_id = ? AND state = 'WAITING' AND message_key LIKE ?
      """;
  private static final String LANGUAGE =
      """
      SELECT language FROM messaging_message
      WHERE contact_id = ? AND state IN ('SENT', 'DELIVERED') ORDER BY made_at DESC, id LIMIT 1
      """;

  private final Sql sql;
  private final Contacts contacts;
  private final Prices prices;
  private final SealedColumn subjects;
  private final SealedColumn bodies;
  private final Clock clock;

  Outbox(
      Sql sql,
      Contacts contacts,
      Prices prices,
      @Named(SealedTexts.SUBJECT) SealedColumn subjects,
      @Named(SealedTexts.BODY) SealedColumn bodies,
      Clock clock) {
    this.sql = sql;
    this.contacts = contacts;
    this.prices = prices;
    this.subjects = subjects;
    this.bodies = bodies;
    this.clock = clock;
  }

  /// Leaves a message, in the caller's transaction. Nothing external is called. Whether it may be
  /// sent is decided when it is sent.
  ///
  /// @return its id; that of the first one where this key was used before
  @Transactional
  public UUID put(NewMessage message) {
    var id = UUID.randomUUID();
    var row = UuidBytes.of(id);
    var now = clock.instant();
    int parts = Prices.parts(message.medium(), message.text());
    long price = contacts.open(message.to()).map(prices::perPart).orElse(0L) * parts;
    sql.change(
        INSERT,
        id,
        message.key(),
        message.to().value(),
        message.medium(),
        message.purpose(),
        message.language(),
        message.subject().map(text -> subjects.seal(row, bytes(text))),
        bodies.seal(row, bytes(message.text())),
        message.batch(),
        parts,
        price,
        DeliveryState.WAITING,
        now,
        now,
        message.notBefore(),
        message.notAfter(),
        Prices.forcing(message.medium(), message.text()));
    return sql.first(FIND, found -> found.id(1), message.key()).orElseThrow();
  }

  /// The language of the last message that reached somebody: in which they may well answer.
  @Transactional
  public Optional<String> language(ContactId to) {
    return sql.first(LANGUAGE, row -> row.text(1), to.value());
  }

  /// Cancels what waits for somebody and has a key that begins so, within the caller's transaction.
  @Transactional
  public void cancel(ContactId to, String keyBegins) {
    sql.change(CANCEL, clock.instant(), to.value(), keyBegins + "%");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
