package nl.buurtstem.messaging.simulator;

import java.time.Instant;
import java.util.UUID;

/// A text as it appears on a simulated telephone.
///
/// @param message which of ours it is
public record SimulatedText(long number, UUID message, Instant at, String language, String text) {}
