package nl.buurtstem.poll.sms;

import java.util.Optional;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.resident.ContactId;

/// A text that came in, and what is known of whoever sent it.
///
/// @param language to answer in
/// @param waiting the conversation that waits for an answer
/// @param poll which it is about
record Now(
    ContactId from,
    String text,
    String language,
    Optional<Conversation> waiting,
    Optional<Poll> poll) {}
