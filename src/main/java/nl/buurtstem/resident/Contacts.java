package nl.buurtstem.resident;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.platform.Keys;
import nl.buurtstem.platform.SealedColumn;
import nl.buurtstem.platform.sql.Sql;
import nl.buurtstem.platform.sql.UuidBytes;

/// Numbers and addresses that are known. They are sealed; one is found again by a keyed hash, whose
/// key is not in the database.
@Singleton
public class Contacts {
  private static final String INSERT =
      """
      INSERT INTO resident_contact (id, kind, address_hash, address, made_at) VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE id = id
      """;
  private static final String FIND = "SELECT id FROM resident_contact WHERE address_hash = ?";
  private static final String READ = "SELECT kind, address FROM resident_contact WHERE id = ?";
  private static final String LOCK = "SELECT 1 FROM resident_contact WHERE id = ? FOR UPDATE";
  private static final String RETURNED =
      "UPDATE resident_contact SET address = ?, erased_at = NULL WHERE id = ? AND address IS NULL";
  private static final String ERASE =
      """
      UPDATE resident_contact SET address = NULL, erased_at = ?,
        address_hash = CASE WHEN stopped_at IS NULL THEN NULL ELSE address_hash END
      WHERE id = ? AND erased_at IS NULL
      """;
  private static final String ERASE_CONSENT = "DELETE FROM resident_consent WHERE contact_id = ?";
  private static final String PHONE = "PHONE";
  private static final String EMAIL = "EMAIL";

  private final Sql sql;
  private final SealedColumn addresses;
  private final Keys keys;
  private final Clock clock;

  Contacts(Sql sql, @Named(SealedContacts.ADDRESS) SealedColumn addresses, Keys keys, Clock clock) {
    this.sql = sql;
    this.addresses = addresses;
    this.keys = keys;
    this.clock = clock;
  }

  /// Finds this address, or adds it; the same id for two who do that at once.
  @Transactional
  public ContactId remember(ContactAddress address) {
    var known = find(address);
    if (known.isPresent()) {
      restore(known.get(), address);
      return known.get();
    }
    var hash = hash(address);
    var id = UUID.randomUUID();
    sql.change(INSERT, id, kind(address), hash, sealed(id, address), clock.instant());
    var kept = sql.first(FIND + " FOR UPDATE", row -> new ContactId(row.id(1)), (Object) hash);
    return kept.orElseThrow();
  }

  /// The id of this address, where it is known.
  @Transactional
  public Optional<ContactId> find(ContactAddress address) {
    return sql.first(FIND, row -> new ContactId(row.id(1)), (Object) hash(address));
  }

  /// The address; empty once it was erased.
  @Transactional
  public Optional<ContactAddress> open(ContactId contact) {
    return sql.first(READ, row -> new Sealed(row.text(1), row.bytes(2)), contact.value())
        .flatMap(row -> row.address().map(sealed -> opened(contact, row.kind(), sealed)));
  }

  /// Holds this contact until the caller's transaction ends: what others do with the same person,
  /// such as a STOP, comes before or after it. It must come before any other lock about the person.
  @Transactional
  public void lock(ContactId contact) {
    sql.first(LOCK, row -> row.yes(1), contact.value());
  }

  /// Erases the address and what was agreed. What stays is an id that leads nowhere; and, of
  /// somebody who said STOP, the hash, so that STOP outlasts this.
  @Transactional
  public void erase(ContactId contact) {
    lock(contact);
    sql.change(ERASE, clock.instant(), contact.value());
    sql.change(ERASE_CONSENT, contact.value());
  }

  /// Somebody who was erased after STOP gives the same address again.
  private void restore(ContactId contact, ContactAddress address) {
    sql.change(RETURNED, sealed(contact.value(), address), contact.value());
  }

  private byte[] sealed(UUID id, ContactAddress address) {
    return addresses.seal(UuidBytes.of(id), address.value().getBytes(StandardCharsets.UTF_8));
  }

  private ContactAddress opened(ContactId contact, String kind, byte[] sealed) {
    var plain = addresses.open(UuidBytes.of(contact.value()), sealed);
    var value = new String(plain, StandardCharsets.UTF_8);
    return kind.equals(PHONE) ? new PhoneNumber(value) : new EmailAddress(value);
  }

  private byte[] hash(ContactAddress address) {
    var text = kind(address) + ":" + address.value().toLowerCase(Locale.ROOT);
    return keys.hmac("resident-contact", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String kind(ContactAddress address) {
    return switch (address) {
      case PhoneNumber _ -> PHONE;
      case EmailAddress _ -> EMAIL;
    };
  }

  private record Sealed(String kind, Optional<byte[]> address) {}
}
