package nl.buurtstem.poll.sms;

import java.util.List;
import nl.buurtstem.access.StaffFrame;
import nl.buurtstem.access.TableFilter;
import nl.buurtstem.access.TableQuery;

/// Conversations by text message, for staff.
///
/// @param phone whether there is a telephone to text with
public record ConversationsPage(
    StaffFrame staff,
    boolean phone,
    TableQuery query,
    List<TableFilter> filters,
    List<Line> lines) {

  /// A conversation.
  ///
  /// @param number masked; or that it is not kept
  /// @param last when something last happened, in words
  public record Line(
      String href,
      String number,
      String poll,
      String language,
      String stateKey,
      boolean waiting,
      String reason,
      String last) {}
}
