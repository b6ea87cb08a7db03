package nl.buurtstem.access.signin;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Where somebody who came by a link chooses a password; the first administrator a name too.
///
/// @param account whose password it will be; empty when the name is still to choose
/// @param name as it was typed before
/// @param fault why it did not work, in words
public record LinkPage(
    Frame frame, Optional<String> account, String name, Optional<String> fault) {}
