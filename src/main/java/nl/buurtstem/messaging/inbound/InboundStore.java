package nl.buurtstem.messaging.inbound;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.SealedTexts;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.PhoneNumber;

/// The table `messaging_inbound`.
@Singleton
class InboundStore {
  /// Twilio takes at most 1,600 characters; what is longer is cut.
  private static final int LONGEST = 2000;

  private static final String INSERT =
      """
      INSERT INTO messaging_inbound (id, provider, provider_message_id, contact_id, body,
        received_at, state, failures)
      VALUES (?, ?, ?, ?, ?, ?, 'RECEIVED', 0)
      ON DUPLICATE KEY UPDATE id = id
      """;
  private static final String FIND =
      """
      SELECT id, contact_id, body, received_at FROM messaging_inbound
      WHERE provider = ? AND provider_message_id = ? FOR UPDATE
      """;
  private static final String STATE =
      "SELECT state, reply_language, reply FROM messaging_inbound WHERE id = ? FOR UPDATE";
  // No hash is kept to compare by: whoever had the database could tell who sent the same answers.
  private static final String LATELY =
      """
      SELECT id, body FROM messaging_inbound
      WHERE contact_id = ? AND received_at > ? AND body IS NOT NULL
      ORDER BY received_at DESC LIMIT 50
      """;
  private static final String LANGUAGE =
      """
      SELECT reply_language FROM messaging_inbound
      WHERE contact_id = ? AND state = 'HANDLED' ORDER BY received_at DESC LIMIT 1
      """;
  private static final String LOOPED =
      """
      SELECT COUNT(*) FROM messaging_inbound
      WHERE contact_id = ? AND state = 'LOOP' AND received_at > ?
      """;
  private static final String HANDLED =
      "UPDATE messaging_inbound SET state = ?, reply_language = ?, reply = ? WHERE id = ?";
  private static final String FAILED =
      """
      UPDATE messaging_inbound SET state = 'FAILED', failures = failures + 1
      WHERE id = ? AND state <> 'HANDLED'
      """;

  private final Sql sql;
  private final Contacts contacts;
  private final SealedColumn bodies;
  private final SealedColumn replies;
  private final Clock clock;

  InboundStore(
      Sql sql,
      Contacts contacts,
      @Named(SealedTexts.INBOUND) SealedColumn bodies,
      @Named(SealedTexts.REPLY) SealedColumn replies,
      Clock clock) {
    this.sql = sql;
    this.contacts = contacts;
    this.bodies = bodies;
    this.replies = replies;
    this.clock = clock;
  }

  /// What became of a text.
  enum State {
    RECEIVED,
    HANDLED,
    /// The same text again and again: not handled, so that two machines do not talk for ever.
    LOOP,
    FAILED
  }

  /// What is stored of how a text was handled.
  record Stored(State state, Optional<InboundReply> reply) {}

  /// Stores a text unless it is there.
  @Transactional
  InboundText store(String provider, String providerId, PhoneNumber from, String text) {
    var contact = contacts.remember(from);
    var id = UUID.randomUUID();
    var body = text.substring(0, Math.min(LONGEST, text.length()));
    sql.change(
        INSERT,
        id,
        provider,
        providerId,
        contact.value(),
        bodies.seal(UuidBytes.of(id), BodyBytes.of(body)),
        clock.instant());
    return sql.first(
            FIND,
            row -> {
              var known = row.id(1);
              var sealed = row.bytes(3);
              return new InboundText(
                  known,
                  new ContactId(row.id(2)),
                  from,
                  sealed.map(value -> opened(known, value)).orElse(""),
                  row.moment(4));
            },
            provider,
            providerId)
        .orElseThrow();
  }

  /// How this text was handled; held until the transaction ends.
  Stored lock(InboundText text) {
    return sql.first(
            STATE,
            row -> {
              var language = row.optionalText(2);
              var reply =
                  row.bytes(3)
                      .map(sealed -> replies.open(UuidBytes.of(text.id()), sealed))
                      .map(ReplyBytes::read);
              return new Stored(
                  row.one(State.class, 1),
                  language.map(code ->
                      reply
                          .map(texts -> new InboundReply(code, texts))
                          .orElse(InboundReply.none(code))));
            },
            text.id())
        .orElseThrow();
  }

  /// How often the person sent this very text lately, this time included; of their last fifty.
  long same(InboundText text, Duration lately) {
    return sql
        .list(
            LATELY,
            row -> opened(row.id(1), row.bytes(2).orElseThrow()),
            text.from().value(),
            text.received().minus(lately))
        .stream()
        .filter(text.text()::equals)
        .count();
  }

  /// Whether a text of the person was left as the same again and again since then.
  boolean looped(ContactId contact, Instant since) {
    return sql.first(LOOPED, row -> row.number(1), contact.value(), since).orElse(0L) > 0;
  }

  /// The language we last answered the person in.
  Optional<String> language(ContactId contact) {
    return sql.first(LANGUAGE, row -> row.text(1), contact.value());
  }

  void handled(InboundText text, State state, InboundReply reply) {
    var sealed = replies.seal(UuidBytes.of(text.id()), ReplyBytes.of(reply.texts()));
    sql.change(HANDLED, state, reply.language(), sealed, text.id());
  }

  @Transactional
  void failed(UUID id) {
    sql.change(FAILED, id);
  }

  private String opened(UUID id, byte[] sealed) {
    return BodyBytes.read(bodies.open(UuidBytes.of(id), sealed));
  }
}
