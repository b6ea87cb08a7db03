package nl.buurtstem.poll.answer;

import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// Asks whether what was sent is really to be withdrawn.
///
/// @param poll the poll's title
/// @param action where the form goes
/// @param back where they are left as they are
public record WithdrawPage(Frame frame, Said poll, String action, String back) {}
