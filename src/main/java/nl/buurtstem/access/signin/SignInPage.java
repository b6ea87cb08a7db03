package nl.buurtstem.access.signin;

import java.util.Optional;
import nl.buurtstem.platform.Frame;

/// Where staff sign in.
///
/// @param name as it was typed before
/// @param then the address to go on to
/// @param fault why it did not work, in words
public record SignInPage(Frame frame, String name, String then, Optional<String> fault) {}
