package nl.buurtstem.resident;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/// What people agreed to receive. STOP beats everything that was agreed before or is agreed after
/// it, until the person says START.
///
/// Every change holds the contact ([Contacts#lock]); so does a sender while it sends
/// ([#allowsNow]). So a STOP is stored either before a message leaves, and then it does not leave,
/// or after.
@Singleton
public class Consents {
  private static final String ENTRY =
      """
      INSERT INTO resident_consent_entry
        (contact_id, step, purpose, source, wording_version, language, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String STATE =
      """
      INSERT INTO resident_consent (contact_id, purpose, given, own) VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE given = VALUES(given), own = VALUES(own)
      """;
  private static final String STOP =
      "UPDATE resident_contact SET stopped_at = ? WHERE id = ? AND stopped_at IS NULL";
  private static final String START =
      "UPDATE resident_contact SET stopped_at = NULL WHERE id = ? AND address IS NOT NULL AND"
          + " stopped_at IS NOT NULL";
  private static final String NOT_OWN =
      """
      SELECT purpose FROM resident_consent
      WHERE contact_id = ? AND given = TRUE AND own = FALSE FOR UPDATE
      """;
  private static final String ALLOWS =
      """
      SELECT c.stopped_at, s.given FROM resident_contact c
      LEFT JOIN resident_consent s ON s.contact_id = c.id AND s.purpose = ?
      WHERE c.id = ?
      """;
  private static final String HISTORY =
      """
      SELECT at, step, purpose, source, wording_version, language
      FROM resident_consent_entry WHERE contact_id = ? ORDER BY id
      """;

  private final Sql sql;
  private final Contacts contacts;
  private final BeanProvider<StopListener> listeners;
  private final Clock clock;

  Consents(Sql sql, Contacts contacts, BeanProvider<StopListener> listeners, Clock clock) {
    this.sql = sql;
    this.contacts = contacts;
    this.listeners = listeners;
    this.clock = clock;
  }

  /// The person says yes to a purpose. After STOP it is remembered, and counts from START on.
  ///
  /// @param wordingVersion which text they said yes to
  /// @param language in which they read it
  @Transactional
  public void give(
      ContactId contact,
      Purpose purpose,
      ConsentSource source,
      String wordingVersion,
      String language) {
    contacts.lock(contact);
    sql.change(STATE, contact.value(), purpose, true, source.own());
    record(contact, ConsentStep.GIVEN, purpose, source, wordingVersion, language);
  }

  /// The person says no to a purpose.
  @Transactional
  public void withdraw(ContactId contact, Purpose purpose, ConsentSource source) {
    contacts.lock(contact);
    sql.change(STATE, contact.value(), purpose, false, source.own());
    record(contact, ConsentStep.WITHDRAWN, purpose, source, null, null);
    listeners.stream().forEach(listener -> listener.withdrawn(contact, purpose));
  }

  /// STOP: nothing more is sent, for any purpose, until [#resume].
  @Transactional
  public void stopAll(ContactId contact, ConsentSource source) {
    contacts.lock(contact);
    if (sql.change(STOP, clock.instant(), contact.value()) > 0) {
      record(contact, ConsentStep.STOPPED, null, source, null, null);
      listeners.stream().forEach(listener -> listener.stopped(contact));
    }
  }

  /// START: answers are sent again, and so is what the person agreed to themselves. What was
  /// written down for them is withdrawn.
  @Transactional
  public void resume(ContactId contact, ConsentSource source) {
    contacts.lock(contact);
    if (sql.change(START, contact.value()) > 0) {
      record(contact, ConsentStep.RESUMED, null, source, null, null);
      sql.list(NOT_OWN, row -> row.one(Purpose.class, 1), contact.value())
          .forEach(purpose -> withdraw(contact, purpose, source));
      listeners.stream().forEach(listener -> listener.resumed(contact));
    }
  }

  /// Whether messages for this purpose may be sent.
  @Transactional
  public boolean allows(ContactId contact, Purpose purpose) {
    return allows(ALLOWS, contact, purpose);
  }

  /// The same, and it stays so until the caller's transaction ends: whoever says STOP meanwhile
  /// waits for that. It must come before any other lock about the person.
  @Transactional
  public boolean allowsNow(ContactId contact, Purpose purpose) {
    return allows(ALLOWS + "LOCK IN SHARE MODE", contact, purpose);
  }

  /// Whether the person said STOP, and not START since.
  @Transactional
  public boolean stopped(ContactId contact) {
    return !allows(contact, Purpose.REPLY);
  }

  /// What the person decided, oldest first.
  @Transactional
  public List<ConsentEntry> history(ContactId contact) {
    return sql.list(
        HISTORY,
        row ->
            new ConsentEntry(
                row.moment(1),
                row.one(ConsentStep.class, 2),
                row.optionalText(3).map(Purpose::valueOf),
                row.one(ConsentSource.class, 4),
                row.optionalText(5),
                row.optionalText(6)),
        contact.value());
  }

  private boolean allows(String query, ContactId contact, Purpose purpose) {
    return sql.first(
            query,
            row ->
                row.optionalMoment(1).isEmpty()
                    && row.optionalNumber(2).map(given -> given > 0).orElse(!purpose.needsOptIn()),
            purpose,
            contact.value())
        .orElse(false);
  }

  private void record(
      ContactId contact,
      ConsentStep step,
      @Nullable Purpose purpose,
      ConsentSource source,
      @Nullable String wording,
      @Nullable String language) {
    sql.change(
        ENTRY,
        contact.value(),
        step,
        Optional.ofNullable(purpose),
        source,
        wording,
        language,
        clock.instant());
  }
}
