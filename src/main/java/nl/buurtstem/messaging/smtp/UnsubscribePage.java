package nl.buurtstem.messaging.smtp;

import nl.buurtstem.platform.Frame;

/// What the page shows by which e-mail is stopped.
///
/// @param action where its form goes
/// @param stopped whether it was done
public record UnsubscribePage(Frame frame, String action, boolean stopped) {}
