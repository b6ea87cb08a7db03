package nl.buurtstem.participation;

import java.time.Instant;

/// The record that the keys of a matter were destroyed.
///
/// @param by the account, or the part of the service that acted by itself
/// @param tookPart how many people had taken part
public record Destruction(Instant at, String by, long tookPart) {}
