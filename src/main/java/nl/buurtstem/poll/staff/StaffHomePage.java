package nl.buurtstem.poll.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What waits for a member of staff today.
///
/// @param tasks what waits, the most urgent first
/// @param requests that residents wait for an answer about their own data; empty when nobody does,
///   or when it is none of their business
/// @param readsPolls whether polls are any of their business
/// @param open the polls that people can answer now
public record StaffHomePage(
    StaffFrame staff,
    List<StaffTask> tasks,
    Optional<Requests> requests,
    boolean readsPolls,
    List<StaffPollsPage.Line> open) {

  /// Residents who wait.
  ///
  /// @param text in words
  /// @param late whether one of them should have heard before
  public record Requests(String text, boolean late) {}

  /// How many things wait.
  public int number() {
    return tasks.size() + (requests.isPresent() ? 1 : 0);
  }
}
