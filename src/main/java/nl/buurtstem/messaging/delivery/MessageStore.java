package nl.buurtstem.messaging.delivery;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Medium;
import nl.buurtstem.messaging.Outgoing;
import nl.buurtstem.messaging.SealedTexts;
import nl.buurtstem.messaging.batch.BatchHours;
import nl.buurtstem.messaging.batch.BatchMoney;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;

/// One message of the outbox on its way, within the caller's transaction.
@Singleton
class MessageStore {
  private static final String COLUMNS =
      """
      SELECT id, contact_id, state, claim, lease_until, language, subject, body, not_after, tries,
        later_tries, first_tried_at, batch_id, price, message_key FROM messaging_message
      """;
  private static final String LOCK = COLUMNS + "WHERE id = ? FOR UPDATE";
  private static final String UNKNOWN =
      COLUMNS
          + """
          WHERE state = 'UNKNOWN' AND medium = ? AND due_at <= ?
          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
          """;
  private static final String END =
      """
      UPDATE messaging_message SET state = ?, state_at = ?, error_code = ?, claim = NULL WHERE id = ?
      """;
  private static final String SENT =
      """
      UPDATE messaging_message SET state = 'SENT', state_at = ?, error_code = NULL, claim = NULL,
        provider_id = ? WHERE id = ?
      """;
  private static final String WAIT =
      """
      UPDATE messaging_message SET state = ?, state_at = ?, due_at = ?, error_code = ?, claim = NULL,
        later_tries = later_tries + ?,
        first_tried_at = CASE WHEN ? = 'WAITING' THEN NULL ELSE first_tried_at END
      WHERE id = ?
      """;
  private static final String KNOWN =
      "SELECT COUNT(*) FROM messaging_message WHERE provider_id = ?";

  private final Sql sql;
  private final Contacts contacts;
  private final SealedColumn subjects;
  private final SealedColumn bodies;
  private final Clock clock;

  MessageStore(
      Sql sql,
      Contacts contacts,
      @Named(SealedTexts.SUBJECT) SealedColumn subjects,
      @Named(SealedTexts.BODY) SealedColumn bodies,
      Clock clock) {
    this.sql = sql;
    this.contacts = contacts;
    this.subjects = subjects;
    this.bodies = bodies;
    this.clock = clock;
  }

  /// A message, held until the transaction ends: nobody else looks at it while it is sent.
  Message lock(UUID id) {
    return sql.first(LOCK, MessageStore::read, id).orElseThrow();
  }

  /// The next message of which nobody knows whether it was sent, held until the transaction ends.
  Optional<Message> lockUnknown(Medium medium) {
    return sql.first(UNKNOWN, MessageStore::read, medium, clock.instant());
  }

  /// The message as the provider gets it; empty when the address or the text was destroyed.
  Optional<Outgoing> outgoing(Message message) {
    var row = UuidBytes.of(message.id());
    return contacts
        .open(message.to())
        .flatMap(to ->
            message
                .body()
                .map(body ->
                    new Outgoing(
                        message.id(),
                        to,
                        message.language(),
                        message.subject().map(text -> opened(subjects, row, text)),
                        opened(bodies, row, body),
                        ends(message),
                        message.firstTried())));
  }

  void end(Message message, DeliveryState state, String code) {
    sql.change(END, state, clock.instant(), code, message.id());
  }

  void sent(Message message, String providerId) {
    sql.change(SENT, clock.instant(), providerId, message.id());
  }

  /// Puts it back, or leaves it to be looked up.
  ///
  /// @param state [DeliveryState#WAITING] or [DeliveryState#UNKNOWN]
  /// @param later whether this is its one try after a failure
  void later(Message message, DeliveryState state, Instant due, String code, boolean later) {
    sql.change(WAIT, state, clock.instant(), due, code, later ? 1 : 0, state.name(), message.id());
  }

  /// Whether a message with this id of the provider is known.
  boolean knows(String providerId) {
    return sql.number(KNOWN, providerId) > 0;
  }

  /// What belongs to a batch arrives by day or not at all.
  private static Instant ends(Message message) {
    if (message.part().batch().isEmpty()) {
      return message.notAfter();
    }
    var evening = BatchHours.evening(message.firstTried());
    return evening.isBefore(message.notAfter()) ? evening : message.notAfter();
  }

  private static String opened(SealedColumn column, byte[] row, byte[] sealed) {
    return new String(column.open(row, sealed), StandardCharsets.UTF_8);
  }

  private static Message read(SqlRow row) throws SQLException {
    return new Message(
        row.id(1),
        row.text(15),
        new ContactId(row.id(2)),
        row.one(DeliveryState.class, 3),
        row.optionalId(4),
        row.optionalMoment(5),
        row.text(6),
        row.bytes(7),
        row.bytes(8),
        row.moment(9),
        (int) row.number(10),
        (int) row.number(11),
        row.optionalMoment(12).orElse(Instant.EPOCH),
        new BatchMoney.Part(row.optionalId(13), row.number(14)));
  }
}
