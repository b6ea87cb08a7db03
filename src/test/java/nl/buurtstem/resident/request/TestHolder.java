package nl.buurtstem.resident.request;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.Contacts;

/// A feature that holds personal data, in memory.
@Singleton
@Requires(env = "test")
public final class TestHolder implements PersonalData {
  private final Map<ContactId, List<String>> held = new ConcurrentHashMap<>();
  private final Contacts contacts;

  TestHolder(Contacts contacts) {
    this.contacts = contacts;
  }

  /// From now on something is held of whoever is reached here.
  public ContactId hold(String address, String... things) {
    var contact = contacts.remember(KnownAddress.read(address).orElseThrow());
    held.put(contact, List.of(things));
    return contact;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<String> about(ContactId contact) {
    return held.getOrDefault(contact, List.of());
  }

  @Override
  public int erase(ContactId contact) {
    var things = held.remove(contact);
    return things == null ? 0 : things.size();
  }
}
