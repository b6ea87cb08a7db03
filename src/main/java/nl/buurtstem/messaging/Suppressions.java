package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import java.time.Clock;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactId;

/// Numbers and addresses that cannot be reached, as a provider said for certain: nothing more is
/// sent there, until a text comes from there. Within the caller's transaction.
@Singleton
public class Suppressions {
  private static final String ADD =
      """
      INSERT INTO messaging_suppression (contact_id, error_code, at) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE error_code = error_code
      """;
  private static final String LIFT = "DELETE FROM messaging_suppression WHERE contact_id = ?";
  private static final String COUNT =
      "SELECT COUNT(*) FROM messaging_suppression WHERE contact_id = ?";

  private final Sql sql;
  private final Clock clock;

  Suppressions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public void add(ContactId contact, String code) {
    sql.change(ADD, contact.value(), code, clock.instant());
  }

  public void lift(ContactId contact) {
    sql.change(LIFT, contact.value());
  }

  public boolean has(ContactId contact) {
    return sql.number(COUNT, contact.value()) > 0;
  }
}
