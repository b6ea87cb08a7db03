package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// The responses to a poll that looked odd when they came.
///
/// @param back the address of the poll's own page
/// @param groups one for each set of marks
/// @param mayDecide whether it can still be decided, and this person may
/// @param notice what just happened
/// @param fault what was wrong with the decision
public record StaffMarkedPage(
    StaffFrame staff,
    String poll,
    String back,
    List<Group> groups,
    boolean mayDecide,
    Optional<String> notice,
    Optional<String> fault) {

  /// Responses with the same marks.
  ///
  /// @param key of the marks, for the form
  /// @param reasons why they look odd, in words
  /// @param count how many there are, in words
  /// @param when they came, in words
  /// @param leftOut whether they were decided not to count
  /// @param fresh how many came since that decision, and count
  public record Group(
      String key, List<String> reasons, String count, String when, boolean leftOut, long fresh) {}
}
