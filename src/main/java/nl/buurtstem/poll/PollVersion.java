package nl.buurtstem.poll;

import java.time.Instant;
import nl.buurtstem.poll.tally.Shape;
import nl.buurtstem.survey.Definition;
import nl.buurtstem.survey.Engine;

/// One version of a poll's definition, ready for use. It never changes.
///
/// @param sourceSha256 of the YAML, in hexadecimal
/// @param addedBy who added it
public record PollVersion(
    int number,
    Definition definition,
    Engine engine,
    Shape shape,
    String source,
    String sourceSha256,
    String addedBy,
    Instant addedAt) {}
