package nl.buurtstem.poll.sms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.poll.visit.Secret;
import nl.buurtstem.resident.ContactId;

/// A poll with one person by text message, as it is stored.
///
/// @param contact who it is; empty once it was completed
/// @param secret what leads to the answers; empty once they were sent
/// @param changed when something last happened; of a completed one only the day
record Conversation(
    UUID id,
    UUID poll,
    Optional<ContactId> contact,
    ConversationState state,
    Optional<Reason> reason,
    String language,
    Talk talk,
    Optional<Secret> secret,
    boolean reminded,
    Instant changed) {

  boolean waiting() {
    return state == ConversationState.WAITING;
  }

  /// The same in another language.
  Conversation in(String other) {
    return new Conversation(
        id, poll, contact, state, reason, other, talk, secret, reminded, changed);
  }

  /// The same at another place.
  Conversation at(Talk other) {
    return new Conversation(
        id, poll, contact, state, reason, language, other, secret, reminded, changed);
  }
}
