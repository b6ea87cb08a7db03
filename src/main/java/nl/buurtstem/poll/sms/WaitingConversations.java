package nl.buurtstem.poll.sms;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.ObjIntConsumer;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollService;
import nl.buurtstem.resident.Contacts;

/// Conversations in which nothing happens. Each is handled in a transaction of its own, which holds
/// the contact and looks again: the person may have texted meanwhile.
@Singleton
class WaitingConversations {
  private final TransactionOperations<Connection> transactions;
  private final ConversationStore store;
  private final Conversations conversations;
  private final Contacts contacts;
  private final PollService polls;
  private final Starting starting;

  WaitingConversations(
      TransactionOperations<Connection> transactions,
      ConversationStore store,
      Conversations conversations,
      Contacts contacts,
      PollService polls,
      Starting starting) {
    this.transactions = transactions;
    this.store = store;
    this.conversations = conversations;
    this.contacts = contacts;
    this.polls = polls;
    this.starting = starting;
  }

  /// Ends them; those whose answers were sent by another channel are completed.
  void expire(Instant before, int most) {
    each(
        before,
        most,
        one -> {
          if (conversations.left(poll(one), one).isPresent()) {
            store.end(one, ConversationState.EXPIRED, Reason.NO_ANSWER);
          }
        });
  }

  /// @param remind is given the conversation and how many answers it still asks for, within the
  ///   transaction that notes that it was reminded
  void remind(Instant before, int most, ObjIntConsumer<Conversation> remind) {
    each(
        before,
        most,
        one -> {
          var poll = poll(one);
          if (!starting.open(poll)) {
            store.end(one, ConversationState.EXPIRED, Reason.POLL_OVER);
          } else if (!one.reminded()) {
            conversations
                .left(poll, one)
                .ifPresent(left -> {
                  remind.accept(one, left);
                  store.reminded(one);
                });
          }
        });
  }

  private void each(Instant before, int most, java.util.function.Consumer<Conversation> act) {
    for (var found : due(before, most)) {
      var contact = found.contact().orElseThrow();
      transactions.executeWrite(_ -> {
        contacts.lock(contact);
        store
            .waiting(contact)
            .filter(one -> one.id().equals(found.id()) && one.changed().isBefore(before))
            .ifPresent(act);
        return true;
      });
    }
  }

  private List<Conversation> due(Instant before, int most) {
    return transactions.executeRead(_ -> store.waitingSince(before, most));
  }

  private Poll poll(Conversation one) {
    return polls.all().stream()
        .filter(poll -> poll.id().equals(one.poll()))
        .findFirst()
        .orElseThrow();
  }
}
