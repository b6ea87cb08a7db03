package nl.buurtstem.poll.retention;

import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Where destroying the answers of a poll is stopped, or that is lifted.
///
/// @param line the poll
/// @param hold the hold in force, in words
/// @param gone the record of destruction, in words
/// @param reason what was typed
/// @param fault what is the matter with it, in words
public record HoldPage(
    StaffFrame staff,
    PrivacyLine line,
    Optional<String> hold,
    Optional<String> gone,
    String reason,
    Optional<String> fault) {}
