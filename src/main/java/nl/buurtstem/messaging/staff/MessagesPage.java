package nl.buurtstem.messaging.staff;

import java.util.List;
import nl.buurtstem.access.StaffFrame;

/// What became of messages.
///
/// @param codes what went wrong, in words
/// @param chosen the state whose messages are listed; empty for all
public record MessagesPage(
    StaffFrame staff,
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
