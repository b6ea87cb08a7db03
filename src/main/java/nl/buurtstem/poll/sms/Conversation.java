package nl.buurtstem.poll.sms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Secret;
import nl.buurtstem.resident.ContactId;

/// A poll with one person by text message, as it is stored.
///
/// @param contact who it is; empty once it was completed
/// @param secret what leads to the answers; empty once they were sent
/// @param seen the revision of the draft when the open question was asked: what changed it since
///   came by another channel; empty where that is not known
/// @param offered the other poll whose word was texted last, where it could have been an answer
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
    Optional<Integer> seen,
    Optional<UUID> offered,
    Instant changed) {

  private static final Optional<UUID> NONE = Optional.empty();

  boolean waiting() {
    return state == ConversationState.WAITING;
  }

  /// The same, asked anew in another language: what was not understood before no longer counts.
  Conversation in(String other) {
    return new Conversation(
        id,
        poll,
        contact,
        state,
        reason,
        other,
        talk.anew(),
        secret,
        reminded,
        seen,
        NONE,
        changed);
  }

  /// The same at another place, asked after the answers of this revision.
  Conversation at(Talk other, int revision) {
    var now = Optional.of(revision);
    return new Conversation(
        id, poll, contact, state, reason, language, other, secret, reminded, now, NONE, changed);
  }

  /// The same at the same place, after it was asked whether this poll is meant.
  Conversation offering(UUID other) {
    var offer = Optional.of(other);
    return new Conversation(
        id, poll, contact, state, reason, language, talk, secret, reminded, seen, offer, changed);
  }

  /// Whether the answers changed by another channel after the open question was asked: what is
  /// texted then may be meant for another question than the one that is open now.
  boolean overtaken(Progress now) {
    return seen.filter(revision -> revision != now.revision()).isPresent();
  }
}
