package nl.buurtstem.poll.sms;

import jakarta.inject.Singleton;
import nl.buurtstem.resident.ContactId;
import nl.buurtstem.resident.StopListener;

/// Whoever says STOP is asked nothing more.
@Singleton
class StoppedConversations implements StopListener {
  private final ConversationStore store;

  StoppedConversations(ConversationStore store) {
    this.store = store;
  }

  @Override
  public void stopped(ContactId contact) {
    store.stop(contact);
  }
}
