package nl.buurtstem.poll;

import nl.buurtstem.poll.tally.Tally;

/// A poll at the moment it closed.
///
/// @param poll the poll, in state CLOSED
/// @param tally the exact counts of all its responses, per area and channel
public record ClosedPoll(Poll poll, Tally tally) {}
