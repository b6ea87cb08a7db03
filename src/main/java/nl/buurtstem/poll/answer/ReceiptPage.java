package nl.buurtstem.poll.answer;

import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.Said;

/// Where a receipt is looked up.
///
/// @param poll the poll's title
/// @param action where the form goes
/// @param typed what was typed
/// @param outcome whether that receipt is counted, in words; empty before anything was asked
/// @param counted whether it is
/// @param later what can still be done with that answer
/// @param findable whether a receipt leads to what was answered, until the poll closes
public record ReceiptPage(
    Frame frame,
    Said poll,
    String action,
    String typed,
    Optional<String> outcome,
    boolean counted,
    Optional<Later> later,
    boolean findable) {}
