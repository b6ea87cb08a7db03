package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtstem.messaging.Outbox;
import nl.buurtstem.resident.ContactId;

/// The language of whoever texts. Within the caller's transaction.
@Singleton
public class Spoken {
  private final InboundStore store;
  private final Outbox outbox;

  Spoken(InboundStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /// The one we answered in last, or wrote in; empty for somebody new.
  public Optional<String> language(ContactId contact) {
    return store.language(contact).or(() -> outbox.language(contact));
  }
}
