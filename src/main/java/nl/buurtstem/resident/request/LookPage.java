package nl.buurtstem.resident.request;

import nl.buurtstem.platform.Frame;

/// Where a resident types the number of a request.
///
/// @param action where the form goes
/// @param typed what was typed
/// @param unknown whether that is no number of a request
public record LookPage(Frame frame, String action, String typed, boolean unknown) {}
