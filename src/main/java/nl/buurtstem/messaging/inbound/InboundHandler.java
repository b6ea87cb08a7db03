package nl.buurtstem.messaging.inbound;

import java.util.Optional;
import nl.buurtstem.resident.ContactId;

/// A feature that people can talk to by text message: a poll, later a ballot or an initiative.
public interface InboundHandler {
  /// Lower goes first.
  int order();

  /// Handles a text, or leaves it to the next. What it stores is stored together with the reply, in
  /// one transaction that holds the contact; when it throws, nothing is, and the same text is
  /// handled again when the provider delivers it again.
  Optional<InboundReply> handle(InboundText text);

  /// What goes on for somebody who had said STOP and now said START; it is said behind the answer
  /// to START, in the same transaction. Empty where STOP ended nothing that can go on.
  default Optional<InboundReply> restarted(ContactId from) {
    return Optional.empty();
  }

  /// The answer to a text that no handler took; asked in the same order.
  default Optional<InboundReply> otherwise(InboundText text) {
    return Optional.empty();
  }

  /// The same text came from this person again and again: it is not answered any more. What waits
  /// for them ends, and says why.
  default void looped(ContactId from) {}
}
