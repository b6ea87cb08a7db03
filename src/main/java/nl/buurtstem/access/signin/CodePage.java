package nl.buurtstem.access.signin;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Asks for a code of the app, or one for a lost phone.
///
/// @param then the address to go on to
/// @param fault why it did not work, in words
public record CodePage(Frame frame, String then, Optional<String> fault) {}
