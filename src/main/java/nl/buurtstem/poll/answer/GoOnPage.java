package nl.buurtstem.poll.answer;

import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// Asks whether to go on here with what was answered by text message.
///
/// @param poll the poll's title
/// @param action where the form goes
public record GoOnPage(Frame frame, Said poll, String action) {}
