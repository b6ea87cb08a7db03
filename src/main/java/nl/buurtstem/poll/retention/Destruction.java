package nl.buurtstem.poll.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The record of the destruction of a poll's raw answers.
///
/// @param keptUntil the last day on which they were kept, as residents were promised
/// @param started when the first of them was destroyed
/// @param finished when the last was; empty while it is under way
/// @param responses how many responses are gone
/// @param freeTexts how many answers in people's own words
/// @param receipts how many receipts
record Destruction(
    LocalDate keptUntil,
    Instant started,
    Optional<Instant> finished,
    long responses,
    long freeTexts,
    long receipts) {}
