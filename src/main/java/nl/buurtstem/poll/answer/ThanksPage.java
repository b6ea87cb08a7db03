package nl.buurtstem.poll.answer;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.platform.Frame;
import nl.buurtstem.poll.feedback.DecisionView;
import nl.buurtstem.poll.page.Said;

/// The page after sending.
///
/// @param receipt the receipt code as it is shown
/// @param lookUp the address where the receipt can be looked up later
/// @param thanks the poll's own line, while it is open: it may ask to tell the neighbours
/// @param results when and where the results come, in words
/// @param heard the address of the results, once they are public
/// @param decisions what was decided since, the newest first
/// @param again where the form goes that lets somebody else on this device begin, while that can be
/// @param inClass whether the next child of a class is waiting for the device
/// @param others other polls about the same areas that can be answered now
/// @param later what can still be done with what was sent, where there is something to say of it
/// @param notice something that just happened, in words
public record ThanksPage(
    Frame frame,
    Said poll,
    String receipt,
    String lookUp,
    Optional<Said> thanks,
    String results,
    Optional<String> heard,
    List<DecisionView> decisions,
    Optional<String> again,
    boolean inClass,
    List<Other> others,
    Optional<Later> later,
    Optional<String> notice) {

  /// Another poll.
  public record Other(Said title, int minutes, String url) {}
}
