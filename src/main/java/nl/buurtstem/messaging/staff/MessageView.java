package nl.buurtstem.messaging.staff;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.access.AuditLog;
import nl.buurtstem.access.AuditWords;
import nl.buurtstem.access.Role;
import nl.buurtstem.access.Staff;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.resident.ConsentEntry;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.Contacts;

/// Makes the page of a message.
@Singleton
class MessageView {
  /// Those who may see a whole number.
  private static final Set<Role> UNMASK = Set.of(Role.ADMIN, Role.PRIVACY_OFFICER);

  private final MessageReader reader;
  private final MessageWords words;
  private final Contacts contacts;
  private final Consents consents;
  private final AuditLog audit;

  MessageView(
      MessageReader reader,
      MessageWords words,
      Contacts contacts,
      Consents consents,
      AuditLog audit) {
    this.reader = reader;
    this.words = words;
    this.contacts = contacts;
    this.consents = consents;
    this.audit = audit;
  }

  /// The page; empty when there is no such message.
  Optional<MessagePage> page(StaffFrame staff, UUID id) {
    return reader.message(id).map(one -> page(staff, one, Optional.empty(), Optional.empty()));
  }

  /// The page of somebody who gave no reason.
  Optional<MessagePage> refused(StaffFrame staff, UUID id) {
    var fault = Optional.of(words.get("staff.messaging.why_needed"));
    return reader.message(id).map(one -> page(staff, one, Optional.empty(), fault));
  }

  /// The page with the whole number; that it was shown is in the audit log.
  @Transactional
  Optional<MessagePage> unmasked(StaffFrame staff, UUID id, Staff by, String why) {
    var page =
        reader
            .message(id)
            .map(one ->
                page(
                    staff,
                    one,
                    contacts.open(one.to()).map(ContactAddress::value),
                    Optional.empty()));
    page.ifPresent(_ -> audit.record(by, "messages.number_shown", id.toString(), why));
    return page;
  }

  private MessagePage page(
      StaffFrame staff, MessageReader.One one, Optional<String> shown, Optional<String> fault) {
    var address = contacts.open(one.to());
    return new MessagePage(
        staff,
        MessagePages.address(one.id()),
        facts(one, address.map(ContactAddress::masked)),
        shown,
        staff.staff().isOneOf(UNMASK) && address.isPresent(),
        consents.history(one.to()).stream().map(this::consent).toList(),
        fault);
  }

  private List<BatchPage.Fact> facts(MessageReader.One one, Optional<String> masked) {
    var facts = new ArrayList<BatchPage.Fact>();
    facts.add(
        fact("staff.messaging.to", masked.orElseGet(() -> words.get("staff.messaging.erased"))));
    facts.add(fact("staff.messaging.purpose", words.purpose(one.purpose())));
    facts.add(fact("staff.messaging.state", words.get(one.state().key())));
    if (!one.code().isEmpty()) {
      facts.add(fact("staff.messaging.why", words.code(one.code())));
    }
    facts.add(fact("staff.messaging.made", AuditWords.moment(one.made())));
    facts.add(fact("staff.messaging.changed", AuditWords.moment(one.changed())));
    facts.add(fact("staff.messaging.tries", words.number(one.tries())));
    one.batch()
        .flatMap(reader::batch)
        .ifPresent(batch -> facts.add(fact("staff.messaging.batch", batch.name())));
    return facts;
  }

  private BatchPage.Fact fact(String key, String value) {
    return new BatchPage.Fact(words.get(key), value);
  }

  private String consent(ConsentEntry entry) {
    return words.get(
        "staff.messaging.consent." + entry.step().name().toLowerCase(Locale.ROOT),
        "when",
        AuditWords.moment(entry.at()),
        "purpose",
        entry.purpose().map(words::purpose).orElse(""),
        "source",
        words.get("staff.messaging.source." + entry.source().name().toLowerCase(Locale.ROOT)),
        "wording",
        entry.wordingVersion().orElse(""),
        "language",
        entry.language().map(words::language).orElse(""));
  }
}
