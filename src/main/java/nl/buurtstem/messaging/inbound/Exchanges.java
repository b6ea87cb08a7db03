package nl.buurtstem.messaging.inbound;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import nl.buurtstem.messaging.SealedTexts;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.SqlRow;
import nl.buurtstem.platform.sql.UuidBytes;
import nl.buurtstem.resident.ContactId;

/// What was texted with somebody, opened. Whoever shows it must have the right to, and note that it
/// was shown.
@Singleton
public class Exchanges {
  private static final String LIST =
      """
      SELECT id, received_at, body, reply, reply_language FROM messaging_inbound
      WHERE contact_id = ? ORDER BY received_at DESC, id LIMIT ?
      """;

  private static final String FORGET =
      """
      UPDATE messaging_inbound SET body = NULL WHERE contact_id = ? AND body IS NOT NULL
      """;

  private final Sql sql;
  private final SealedColumn bodies;
  private final SealedColumn replies;

  Exchanges(
      Sql sql,
      @Named(SealedTexts.INBOUND) SealedColumn bodies,
      @Named(SealedTexts.REPLY) SealedColumn replies) {
    this.sql = sql;
    this.bodies = bodies;
    this.replies = replies;
  }

  /// Destroys what somebody sent us so far: for when it must not be known any more who sent it.
  /// That they did stays, and what we answered.
  @Transactional
  public void forget(ContactId contact) {
    sql.change(FORGET, contact.value());
  }

  /// The last ones, oldest first.
  @Transactional
  public List<Exchange> with(ContactId contact, int most) {
    return sql.list(LIST, this::read, contact.value(), most).reversed();
  }

  private Exchange read(SqlRow row) throws SQLException {
    var id = UuidBytes.of(row.id(1));
    return new Exchange(
        row.moment(2),
        row.bytes(3).map(sealed -> BodyBytes.read(bodies.open(id, sealed))),
        row.bytes(4).map(sealed -> ReplyBytes.read(replies.open(id, sealed))).orElse(List.of()),
        row.optionalText(5));
  }
}
