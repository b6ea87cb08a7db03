package nl.buurtstem.poll.visit;

import nl.buurtstem.poll.Poll;

/// Answers with which somebody goes on by another channel.
///
/// @param secret what leads to them
/// @param language in which the person answered
public record HandOver(Poll poll, Secret secret, String language) {}
