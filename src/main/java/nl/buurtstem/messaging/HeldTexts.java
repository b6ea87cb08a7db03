package nl.buurtstem.messaging;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.request.PersonalData;

/// Texts to and from a person that were not destroyed yet, for whoever asks to see what is held or
/// to have it erased. What is on its way at this moment is not stopped; what still waits is.
@Singleton
class HeldTexts implements PersonalData {
  private static final String OUT =
      "SELECT COUNT(*) FROM messaging_message WHERE contact_id = ? AND body IS NOT NULL";
  private static final String IN =
      "SELECT COUNT(*) FROM messaging_inbound WHERE contact_id = ? AND body IS NOT NULL";
  private static final String CANCEL =
      """
      UPDATE messaging_message SET state = 'CANCELLED', state_at = ?
      WHERE contact_id = ? AND state = 'WAITING'
      """;
  private static final String ERASE_OUT =
      """
      UPDATE messaging_message SET subject = NULL, body = NULL, forcing = NULL, text_gone = TRUE
      WHERE contact_id = ? AND body IS NOT NULL
      """;
  private static final String ERASE_IN =
      """
      UPDATE messaging_inbound SET body = NULL, reply = NULL, text_gone = TRUE
      WHERE contact_id = ? AND body IS NOT NULL
      """;

  private static final String ERASE_SIMULATED =
      """
      DELETE FROM messaging_simulated WHERE message_id IN
        (SELECT id FROM messaging_message WHERE contact_id = ?)
      """;

  private final Sql sql;
  private final Words words;
  private final Clock clock;

  HeldTexts(Sql sql, Messages messages, Languages languages, Clock clock) {
    this.sql = sql;
    this.words = messages.in(languages.dutch());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public List<String> about(ContactId contact) {
    long texts = sql.number(OUT, contact.value()) + sql.number(IN, contact.value());
    return texts == 0 ? List.of() : List.of(words.get("staff.request.held.messages", "n", texts));
  }

  @Override
  public int erase(ContactId contact) {
    sql.change(ERASE_SIMULATED, contact.value());
    sql.change(CANCEL, clock.instant(), contact.value());
    return sql.change(ERASE_OUT, contact.value()) + sql.change(ERASE_IN, contact.value());
  }
}
