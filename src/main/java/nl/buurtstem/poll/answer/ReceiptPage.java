package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.page.Said;

/// Where a receipt is looked up.
///
/// @param poll the poll's title
/// @param action where the form goes
/// @param typed what was typed
/// @param outcome whether that receipt is counted, in words; empty before anything was asked
/// @param counted whether it is
/// @param faulty whether what was typed leads to nothing
/// @param later what can still be done with that answer
/// @param answers what was answered, where the receipt leads to it now
/// @param findable whether a receipt leads to what was answered, as it does until the poll closes
public record ReceiptPage(
    Frame frame,
    Said poll,
    String action,
    String typed,
    Optional<String> outcome,
    boolean counted,
    boolean faulty,
    Optional<Later> later,
    List<OverviewPage.Line> answers,
    boolean findable) {}
