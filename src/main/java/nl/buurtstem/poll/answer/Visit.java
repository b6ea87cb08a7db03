package nl.buurtstem.poll.answer;

import java.util.Optional;
import nl.buurtstem.poll.visit.Progress;
import nl.buurtstem.poll.visit.Visitor;

/// How far the browser that asks is with a poll.
///
/// @param visitor by whom its answers are found back; empty at its first visit
/// @param sent whether its answers were sent
record Visit(Optional<Visitor> visitor, Progress progress, boolean sent) {}
