package nl.buurtstem.poll.result;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What will be seen of a poll once its results are public, and what not and why.
///
/// @param back the address of the poll's page for staff
/// @param publish where its results can be made public; empty for whoever may not
/// @param languages the page as residents will see it, in each of its languages
public record OutcomePage(
    StaffFrame staff,
    String poll,
    String back,
    Optional<String> publish,
    List<ResultsPage.LanguageLink> languages,
    List<Line> lines) {

  /// A question.
  ///
  /// @param whole what is seen of it for the whole poll
  /// @param areas in how many areas something is seen of it
  /// @param reasons why nothing is seen of it in other areas
  public record Line(
      String question, boolean sensitive, String whole, String areas, List<String> reasons) {}
}
