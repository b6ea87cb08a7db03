package nl.buurtstem.messaging;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.platform.Zones;
import nl.buurtstem.platform.sql.Sql;

/// Destroys what was written in messages, ninety days after their time, with a record. That there
/// was a message, and what became of it, stays for the figures and the bill.
@Singleton
class TextRetention {
  static final Duration KEPT = Duration.ofDays(90);

  private static final String BY = "agenda";
  private static final int PART = 5_000;

  private static final String SENT =
      """
      UPDATE messaging_message SET subject = NULL, body = NULL, forcing = NULL, text_gone = TRUE
      WHERE text_gone = FALSE AND not_after < ? LIMIT ?
      """;
  private static final String RECEIVED =
      """
      UPDATE messaging_inbound SET body = NULL, reply = NULL, text_gone = TRUE
      WHERE text_gone = FALSE AND received_at < ? LIMIT ?
      """;
  private static final String SIMULATED = "DELETE FROM messaging_simulated WHERE at < ? LIMIT ?";
  private static final String RECORD =
      """
      INSERT INTO messaging_destruction (day, sent, received, simulated) VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE sent = sent + VALUES(sent), received = received + VALUES(received),
        simulated = simulated + VALUES(simulated)
      """;

  private final Sql sql;
  private final AuditLog audit;
  private final Clock clock;

  TextRetention(Sql sql, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /// Destroys a part of what is due. Any number of copies of the service may do this.
  ///
  /// @return how many texts were destroyed
  @Transactional
  @Scheduled(fixedDelay = "10m", initialDelay = "4m")
  int run() {
    Instant before = clock.instant().minus(KEPT);
    int sent = sql.change(SENT, before, PART);
    int received = sql.change(RECEIVED, before, PART);
    int simulated = sql.change(SIMULATED, before, PART);
    int all = sent + received + simulated;
    if (all > 0) {
      var day = Zones.today(clock);
      sql.change(RECORD, day, sent, received, simulated);
      var what = "%d verstuurd, %d ontvangen, %d nagebootst".formatted(sent, received, simulated);
      audit.record(BY, "messages.destroyed", day.toString(), what);
    }
    return all;
  }
}
