package nl.buurtstem.poll.sms;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.visit.Secret;
import nl.buurtstem.resident.ContactId;

/// The table `poll_conversation`. Within the caller's transaction, which holds the contact and held
/// it before it read anything, so that what it reads is the newest. No row is locked for itself:
/// looking with a lock for what is not there yet locks the gap in which all who begin at that
/// moment want to write, and the database would end the one for the other.
@Singleton
class ConversationStore {
  private static final String COLUMNS =
      """
      SELECT id, poll_id, contact_id, state, reason, language, question, question_row, tries, secret,
        reminded, changed_at, draft_revision, offered_poll_id
      FROM poll_conversation
      """;
  private static final String WAITING = COLUMNS + "WHERE waiting_contact_id = ?";
  private static final String FIND = COLUMNS + "WHERE contact_id = ? AND poll_id = ?";
  private static final String LAST =
      COLUMNS + "WHERE contact_id = ? ORDER BY changed_at DESC LIMIT 1";
  private static final String NEWEST = COLUMNS + "ORDER BY changed_at DESC, id LIMIT ?";
  private static final String ONE = COLUMNS + "WHERE id = ?";
  private static final String DUE =
      COLUMNS + "WHERE state = 'WAITING' AND changed_at < ? ORDER BY changed_at LIMIT ?";
  private static final String INSERT =
      """
      INSERT INTO poll_conversation (id, poll_id, contact_id, waiting_contact_id, state, language,
        tries, secret, reminded, changed_at)
      VALUES (?, ?, ?, ?, 'WAITING', ?, 0, ?, FALSE, ?)
      """;
  private static final String WAITS =
      """
      UPDATE poll_conversation SET state = 'WAITING', reason = NULL, waiting_contact_id = contact_id,
        language = ?, question = ?, question_row = ?, tries = ?, draft_revision = ?,
        offered_poll_id = ?, reminded = FALSE, changed_at = ?
      WHERE id = ?
      """;
  private static final String END =
      """
      UPDATE poll_conversation SET state = ?, reason = ?, waiting_contact_id = NULL, changed_at = ?
      WHERE id = ?
      """;
  private static final String STOP =
      """
      UPDATE poll_conversation SET state = 'STOPPED', reason = 'STOP', waiting_contact_id = NULL,
        changed_at = ?
      WHERE waiting_contact_id = ?
      """;
  // What leads to the person or the answers goes; of the time only the day stays.
  private static final String COMPLETED =
      """
      UPDATE poll_conversation SET state = 'COMPLETED', reason = ?, waiting_contact_id = NULL,
        contact_id = NULL, secret = NULL, question = NULL, question_row = NULL, tries = 0,
        draft_revision = NULL, offered_poll_id = NULL, reminded = FALSE, changed_at = ?
      WHERE id = ?
      """;
  private static final String FORGET = "DELETE FROM poll_conversation WHERE id = ?";
  private static final String REMINDED =
      "UPDATE poll_conversation SET reminded = TRUE WHERE id = ?";

  private final Sql sql;
  private final SealedColumn secrets;
  private final Clock clock;

  ConversationStore(Sql sql, @Named(SealedConversations.SECRET) SealedColumn secrets, Clock clock) {
    this.sql = sql;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// The one that waits for an answer of this person.
  Optional<Conversation> waiting(ContactId contact) {
    return sql.first(WAITING, this::read, contact.value());
  }

  Optional<Conversation> find(ContactId contact, Poll poll) {
    return sql.first(FIND, this::read, contact.value(), poll.id());
  }

  /// The one in which something happened last.
  Optional<Conversation> last(ContactId contact) {
    return sql.first(LAST, this::read, contact.value());
  }

  /// The ones in which something happened last, the last first.
  List<Conversation> newest(int most) {
    return sql.list(NEWEST, this::read, most);
  }

  Optional<Conversation> find(UUID id) {
    return sql.first(ONE, this::read, id);
  }

  /// Those that wait and in which nothing happened since then, longest first.
  List<Conversation> waitingSince(Instant before, int most) {
    return sql.list(DUE, this::read, before, most);
  }

  /// A new one that waits.
  Conversation begin(ContactId contact, Poll poll, String language, Secret secret) {
    var id = UUID.randomUUID();
    var sealed = secrets.seal(UuidBytes.of(id), secret.written().getBytes(StandardCharsets.UTF_8));
    sql.change(
        INSERT, id, poll.id(), contact.value(), contact.value(), language, sealed, clock.instant());
    return find(contact, poll).orElseThrow();
  }

  /// It waits, where and in the language that it has now.
  void waits(Conversation now) {
    sql.change(
        WAITS,
        now.language(),
        now.talk().question(),
        now.talk().row(),
        now.talk().tries(),
        now.seen(),
        now.offered(),
        clock.instant(),
        now.id());
  }

  /// It ends otherwise than by sending the answers.
  void end(Conversation ended, ConversationState state, Reason reason) {
    sql.change(END, state, reason, clock.instant(), ended.id());
  }

  /// STOP: the one that waits, if any, ends. Also for who read before they held the contact.
  void stop(ContactId contact) {
    sql.change(STOP, clock.instant(), contact.value());
  }

  /// The answers were sent.
  void complete(Conversation ended, Optional<Reason> reason) {
    var day = Zones.today(clock).atStartOfDay(Zones.AMSTERDAM).toInstant();
    sql.change(COMPLETED, reason, day, ended.id());
  }

  /// It is gone.
  void forget(Conversation one) {
    sql.change(FORGET, one.id());
  }

  void reminded(Conversation one) {
    sql.change(REMINDED, one.id());
  }

  private Conversation read(SqlRow row) throws SQLException {
    var id = row.id(1);
    return new Conversation(
        id,
        row.id(2),
        row.optionalId(3).map(ContactId::new),
        row.one(ConversationState.class, 4),
        row.optionalText(5).map(Reason::valueOf),
        row.text(6),
        new Talk(row.optionalText(7), row.optionalText(8), (int) row.number(9)),
        row.bytes(10).map(sealed -> opened(id, sealed)),
        row.yes(11),
        row.optionalNumber(13).map(Math::toIntExact),
        row.optionalId(14),
        row.moment(12));
  }

  private Secret opened(UUID id, byte[] sealed) {
    return Secret.read(new String(secrets.open(UuidBytes.of(id), sealed), StandardCharsets.UTF_8));
  }
}
