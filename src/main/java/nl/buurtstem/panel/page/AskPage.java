package nl.buurtstem.panel.page;

import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.platform.guard.Challenge;

/// Where a member asks for the link to their own page.
///
/// @param gone whether a link was opened that does not work, or not any more
/// @param fault whether what was typed is neither a number nor an address
public record AskPage(
    Frame frame, boolean gone, boolean fault, String typed, Optional<Challenge> challenge) {}
