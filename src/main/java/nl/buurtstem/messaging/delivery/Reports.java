package nl.buurtstem.messaging.delivery;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.messaging.DeliveryReport;
import nl.buurtstem.messaging.DeliveryState;
import nl.buurtstem.messaging.Money;
import nl.buurtstem.messaging.Suppressions;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.resident.ConsentSource;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;

/// Applies reports to messages. Each call is a transaction of its own: a report is the provider's,
/// whatever becomes of what the caller is doing. Locks are taken in one order: the contact, then
/// the message.
@Singleton
class Reports {
  /// After a soft failure a message is tried once more, this much later.
  static final Duration RETRY = Duration.ofMinutes(30);

  private static final String OWNER =
      "SELECT contact_id FROM messaging_message WHERE provider_id = ?";
  private static final String READ =
      """
      SELECT id, state, later_tries, not_after FROM messaging_message
      WHERE provider_id = ? FOR UPDATE
      """;
  private static final String RAISE =
      """
      UPDATE messaging_message SET state = ?, state_at = ?, error_code = COALESCE(?, error_code)
      WHERE id = ?
      """;
  private static final String BILL =
      """
      UPDATE messaging_message SET actual_parts = COALESCE(?, actual_parts),
        actual_price = COALESCE(?, actual_price), actual_currency = COALESCE(?, actual_currency)
      WHERE id = ?
      """;
  private static final String AGAIN =
      """
      UPDATE messaging_message SET state = 'WAITING', state_at = ?, due_at = ?, error_code = ?,
        later_tries = later_tries + 1, provider_id = NULL WHERE id = ?
      """;
  private static final String KEEP =
      """
      INSERT INTO messaging_early_report
        (provider_id, state, error_code, parts, price, currency, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE error_code = COALESCE(VALUES(error_code), error_code),
        parts = COALESCE(VALUES(parts), parts), price = COALESCE(VALUES(price), price),
        currency = COALESCE(VALUES(currency), currency)
      """;
  private static final String KEPT =
      """
      SELECT state, error_code, parts, price, currency FROM messaging_early_report
      WHERE provider_id = ?
      """;
  private static final String KNOWN_BY_NOW =
      """
      SELECT DISTINCT r.provider_id FROM messaging_early_report r
      JOIN messaging_message m ON m.provider_id = r.provider_id LIMIT 200
      """;
  private static final String FORGET = "DELETE FROM messaging_early_report WHERE at < ?";
  private static final String DROP = "DELETE FROM messaging_early_report WHERE provider_id = ?";

  private final Sql sql;
  private final Contacts contacts;
  private final Consents consents;
  private final Suppressions suppressions;
  private final Clock clock;

  Reports(Sql sql, Contacts contacts, Consents consents, Suppressions suppressions, Clock clock) {
    this.sql = sql;
    this.contacts = contacts;
    this.consents = consents;
    this.suppressions = suppressions;
    this.clock = clock;
  }

  private record Row(UUID id, DeliveryState state, boolean mayAgain) {}

  /// Applies a report, and says whether its message is known.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  boolean apply(DeliveryReport report) {
    return applyNow(report);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void keep(DeliveryReport report) {
    sql.change(
        KEEP,
        report.providerId(),
        report.state(),
        report.errorCode(),
        report.parts(),
        report.price().map(Money::millionths),
        report.price().map(Money::currency),
        clock.instant());
  }

  /// Applies what was kept about a message, if it is known by now.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void applyKept(String providerId) {
    var kept = kept(providerId);
    if (!kept.isEmpty() && kept.stream().allMatch(this::applyNow)) {
      sql.change(DROP, providerId);
    }
  }

  /// The ids of which reports are kept although their message is known: whoever stored that was cut
  /// off before it looked.
  @Transactional
  List<String> knownByNow() {
    return sql.list(KNOWN_BY_NOW, row -> row.text(1));
  }

  /// Forgets what was kept about messages that never became known.
  @Transactional
  void forget(Duration age) {
    sql.change(FORGET, clock.instant().minus(age));
  }

  private List<DeliveryReport> kept(String providerId) {
    return sql.list(
        KEPT,
        row -> {
          var currency = row.optionalText(5);
          return new DeliveryReport(
              providerId,
              row.one(DeliveryState.class, 1),
              row.optionalText(2),
              row.optionalNumber(3).map(Math::toIntExact),
              row.optionalNumber(4).flatMap(price -> currency.map(c -> new Money(price, c))));
        },
        providerId);
  }

  private boolean applyNow(DeliveryReport report) {
    var owner = sql.first(OWNER, row -> new ContactId(row.id(1)), report.providerId());
    if (owner.isEmpty()) {
      return false;
    }
    contacts.lock(owner.get());
    read(report.providerId()).ifPresent(row -> apply(report, row, owner.get()));
    return true;
  }

  private Optional<Row> read(String providerId) {
    var now = clock.instant();
    return sql.first(
        READ,
        row ->
            new Row(
                row.id(1),
                row.one(DeliveryState.class, 2),
                row.number(3) == 0 && row.moment(4).isAfter(now.plus(RETRY))),
        providerId);
  }

  private void apply(DeliveryReport report, Row row, ContactId to) {
    sql.change(
        BILL,
        report.parts(),
        report.price().map(Money::millionths),
        report.price().map(Money::currency),
        row.id());
    if (report.state().rank() <= row.state().rank()) {
      return;
    }
    var failure = report.errorCode().map(Failure::of).orElse(Failure.SOFT);
    if (report.state() == DeliveryState.FAILED && failure == Failure.SOFT && row.mayAgain()) {
      var now = clock.instant();
      sql.change(AGAIN, now, now.plus(RETRY), report.errorCode(), row.id());
      return;
    }
    sql.change(RAISE, report.state(), clock.instant(), report.errorCode(), row.id());
    if (report.state() == DeliveryState.FAILED) {
      follow(to, failure, report.errorCode().orElse(""));
    }
  }

  /// What a refusal means for the number.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void failed(ContactId to, Failure failure, String code) {
    contacts.lock(to);
    follow(to, failure, code);
  }

  private void follow(ContactId to, Failure failure, String code) {
    switch (failure) {
      case OPTED_OUT -> consents.stopAll(to, ConsentSource.PROVIDER);
      case HARD -> suppressions.add(to, code);
      case SOFT -> {}
    }
  }
}
