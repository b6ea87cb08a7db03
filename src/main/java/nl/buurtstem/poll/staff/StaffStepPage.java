package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// Asks whether a step in a poll's life is really to be taken.
///
/// @param action the address of its form
/// @param back the address of the poll
/// @param outcome for publishing: where the results can be seen first
/// @param questions for publishing: each question with its text
/// @param fault what keeps the step from being taken, in words
public record StaffStepPage(
    StaffFrame staff,
    String title,
    StaffStep step,
    String action,
    String back,
    Optional<String> outcome,
    List<Choice> questions,
    Optional<String> fault) {

  /// A question whose figures may be made public or not.
  public record Choice(String id, String text, boolean sensitive) {}
}
