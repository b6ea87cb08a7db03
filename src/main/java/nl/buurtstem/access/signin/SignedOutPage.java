package nl.buurtstem.access.signin;

import nl.buurtstem.platform.Frame;

/// Says to somebody who signed in elsewhere that they signed out here, and how to do so there.
///
/// @param label of where they signed in
/// @param there the address to sign out at
public record SignedOutPage(Frame frame, String label, String there) {}
