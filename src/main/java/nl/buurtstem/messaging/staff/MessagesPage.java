package nl.buurtstem.messaging.staff;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// What became of messages.
///
/// @param spent what messages outside batches cost today
/// @param full that the rest of them waits, when the money of the day is spent
/// @param codes what went wrong, in words
/// @param chosen the state whose messages are listed; empty for all
public record MessagesPage(
    StaffFrame staff,
    String spent,
    Optional<String> full,
    List<Funnel> funnels,
    List<Trouble> codes,
    List<BatchLine> batches,
    String chosen,
    List<State> states,
    List<MessageLine> messages) {

  /// Something that went wrong.
  public record Trouble(String what, String state, String count) {}

  /// A batch in the list.
  ///
  /// @param halted whether it stands still
  public record BatchLine(
      String href, String name, String state, boolean halted, String spent, String made) {}

  /// A state to choose.
  public record State(String value, String words) {}

  /// A message in the list.
  ///
  /// @param wrong whether it did not arrive
  public record MessageLine(
      String href,
      String made,
      String to,
      String purpose,
      String state,
      boolean wrong,
      String why) {}
}
