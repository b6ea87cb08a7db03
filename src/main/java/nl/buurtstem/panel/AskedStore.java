package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import java.time.Clock;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactId;

/// The table `panel_asked`: how many messages an address was sent today because somebody filled in
/// a form. Within the caller's transaction, which holds the contact.
@Singleton
class AskedStore {
  private static final String COUNT =
      "SELECT times FROM panel_asked WHERE contact_id = ? AND asked_on = ?";
  private static final String NOTE =
      """
      INSERT INTO panel_asked (contact_id, asked_on, times) VALUES (?, ?, 1)
      ON DUPLICATE KEY UPDATE times = times + 1
      """;
  private static final String TIDY = "DELETE FROM panel_asked WHERE asked_on < ?";

  private final Sql sql;
  private final Clock clock;

  AskedStore(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  int today(ContactId contact) {
    return sql.first(COUNT, row -> (int) row.number(1), contact.value(), Zones.today(clock))
        .orElse(0);
  }

  void note(ContactId contact) {
    sql.change(NOTE, contact.value(), Zones.today(clock));
  }

  void tidy() {
    sql.change(TIDY, Zones.today(clock));
  }
}
