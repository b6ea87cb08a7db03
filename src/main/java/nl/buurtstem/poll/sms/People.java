package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactId;

/// What is remembered of whoever texts, whatever the poll (the table `poll_text_person`). Within
/// the caller's transaction.
@Singleton
class People {
  private static final String FIND =
      "SELECT language, choosing FROM poll_text_person WHERE contact_id = ?";
  private static final String LANGUAGE =
      """
      INSERT INTO poll_text_person (contact_id, language, choosing) VALUES (?, ?, FALSE)
      ON DUPLICATE KEY UPDATE language = VALUES(language), choosing = FALSE
      """;
  private static final String CHOOSING =
      """
      INSERT INTO poll_text_person (contact_id, language, choosing) VALUES (?, NULL, ?)
      ON DUPLICATE KEY UPDATE choosing = VALUES(choosing)
      """;

  private final Sql sql;
  private final Outbox outbox;

  People(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /// @param language the one they used or chose last; otherwise the one they were written to in
  /// @param choosing whether they were shown the list of languages and their next text may be a
  ///   choice from it
  record Known(Optional<String> language, boolean choosing) {}

  Known find(ContactId contact) {
    var known =
        sql.first(FIND, row -> new Known(row.optionalText(1), row.yes(2)), contact.value())
            .orElseGet(() -> new Known(Optional.empty(), false));
    return new Known(known.language().or(() -> outbox.language(contact)), known.choosing());
  }

  void speaks(ContactId contact, String language) {
    sql.change(LANGUAGE, contact.value(), language);
  }

  void chooses(ContactId contact, boolean choosing) {
    sql.change(CHOOSING, contact.value(), choosing);
  }
}
