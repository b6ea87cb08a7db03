package nl.buurtstem.resident.request;

import java.util.List;
import nl.buurtstem.platform.Frame;

/// How a request stands.
///
/// @param number of the request
/// @param lines what is true of it, in words
/// @param open whether its sender still waits
public record ReceivedPage(Frame frame, String number, List<String> lines, boolean open) {}
