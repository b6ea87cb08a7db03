package nl.buurtstem.poll.answer;

import java.util.Optional;

/// How far the browser that asks is with a poll.
///
/// @param token by which it finds its answers back; empty at its first visit
/// @param sent whether its answers were sent
record Visit(Optional<DraftToken> token, Progress progress, boolean sent) {}
