package nl.buurtstem.poll.feedback;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What was decided after a poll, for staff.
///
/// @param poll its title
/// @param back the address of the poll
/// @param address of this page
/// @param when whether residents can read it yet, and until when they were promised it
/// @param results the address of the results page, where that is public
/// @param notice what just happened, in words
public record FeedbackPage(
    StaffFrame staff,
    String poll,
    String back,
    String address,
    String when,
    Optional<String> results,
    List<Line> decisions,
    Optional<String> notice) {

  /// One decision.
  ///
  /// @param missing the languages in which residents read it in Dutch; empty where there are none
  public record Line(DecisionView decision, String address, String missing) {}
}
