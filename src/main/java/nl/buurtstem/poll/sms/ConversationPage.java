package nl.buurtstem.poll.sms;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.access.StaffFrame;

/// One conversation, for staff.
///
/// @param question the open question, in Dutch
/// @param mayShow whether the reader may see the number and the texts
/// @param kept whether it is kept whose conversation it is
/// @param fault what is wrong with the reason that was given
/// @param shown the number and the texts, once somebody gave a reason
public record ConversationPage(
    StaffFrame staff,
    ConversationsPage.Line line,
    Optional<String> question,
    int tries,
    boolean reminded,
    boolean mayShow,
    boolean kept,
    Optional<String> fault,
    Optional<Shown> shown) {

  /// What is hidden otherwise.
  public record Shown(String number, List<PhonePage.Bubble> bubbles) {}
}
