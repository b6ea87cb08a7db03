package nl.buurtstem.access.signin;

import nl.buurtstem.platform.Frame;

/// Asks somebody to set up their app before they go on.
///
/// @param then the address to go on to
public record SetUpPage(Frame frame, String then, FactorSetUp factor) {}
