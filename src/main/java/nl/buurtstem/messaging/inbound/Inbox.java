package nl.buurtstem.messaging.inbound;

import jakarta.inject.Singleton;
import nl.buurtstem.platform.sql.DatabaseException;
import nl.buurtstem.resident.PhoneNumber;

/// Where texts come in, from whatever provider. A text is stored before anything is done with it,
/// once however often it is delivered, and always gets the same answer.
@Singleton
public class Inbox {
  private static final int TRIES = 8;

  private final InboundStore store;
  private final InboundHandling handling;

  Inbox(InboundStore store, InboundHandling handling) {
    this.store = store;
    this.handling = handling;
  }

  /// Takes a text and gives the answer to it, which the caller sends. Not to be called within a
  /// transaction: the text must be stored whatever happens afterwards.
  ///
  /// @param provider small letters, such as `twilio`
  /// @param providerMessageId by which the provider knows it; the same one again changes nothing
  ///   and gets the same answer, unless handling it failed: then it is handled again
  public InboundReply receive(
      String provider, String providerMessageId, PhoneNumber from, String text) {
    var stored = store.store(provider, providerMessageId, from, text);
    try {
      return handle(stored);
    } catch (RuntimeException e) {
      store.failed(stored.id());
      throw e;
    }
  }

  /// When many people begin at the same moment, the database can only go on by ending the work for
  /// one of them. Nothing of that is kept, and it is done again.
  private InboundReply handle(InboundText text) {
    for (int tried = 1; ; tried++) {
      try {
        return handling.handle(text);
      } catch (DatabaseException e) {
        if (!e.deadlock() || tried == TRIES) {
          throw e;
        }
      }
    }
  }
}
