package nl.buurtstem.resident.request;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.platform.Languages;
import nl.buurtstem.platform.Messages;
import nl.buurtstem.platform.Words;
import nl.buurtstem.resident.ConsentEntry;
import nl.buurtstem.resident.Consents;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;
import nl.buurtstem.resident.EmailAddress;
import nl.buurtstem.resident.PhoneNumber;

/// The address of whoever sent a request, where it is known, and what was agreed with it.
@Singleton
class KnownAddress {
  /// What it is called in records of what was erased.
  static final String NAME = "address";

  private final Contacts contacts;
  private final Consents consents;
  private final Words words;

  KnownAddress(Contacts contacts, Consents consents, Messages messages, Languages languages) {
    this.contacts = contacts;
    this.consents = consents;
    this.words = messages.in(languages.dutch());
  }

  /// What somebody typed; empty when nobody can be reached there.
  static Optional<ContactAddress> read(String typed) {
    return typed.indexOf('@') >= 0
        ? EmailAddress.read(typed).map(ContactAddress.class::cast)
        : PhoneNumber.read(typed).map(ContactAddress.class::cast);
  }

  Optional<ContactId> find(ContactAddress address) {
    return contacts.find(address);
  }

  /// Until the caller's transaction ends.
  void hold(ContactId contact) {
    contacts.lock(contact);
  }

  /// The address and each decision about messages, in Dutch; empty once it was erased, also where
  /// its hash stays because of a STOP.
  List<String> about(ContactId contact) {
    if (contacts.open(contact).isEmpty()) {
      return List.of();
    }
    var about = new ArrayList<String>();
    about.add(words.get("staff.request.held.address"));
    consents.history(contact).stream().map(this::decision).forEach(about::add);
    return about;
  }

  void erase(ContactId contact) {
    contacts.erase(contact);
  }

  private String decision(ConsentEntry entry) {
    var step = "staff.consent." + entry.step().name().toLowerCase(Locale.ROOT);
    var purpose =
        entry
            .purpose()
            .map(it -> "staff.consent.purpose." + it.name().toLowerCase(Locale.ROOT))
            .map(words::get)
            .orElse("");
    var day = words.date(Requests.day(entry.at()));
    return words.get(step, "date", day, "purpose", purpose);
  }
}
