package nl.buurtstem.panel;

import nl.buurtstem.participation.MatterCard;

/// Makes some of the messages of a sending: [Inviting] or [Reminding].
interface Slice {
  /// So many at once: it takes a second or two, in which nobody else draws or invites.
  int LARGEST = 400;

  /// Makes the next messages, in the caller's transaction.
  ///
  /// @param most at most so many
  /// @return for how many people; fewer than the most when there is nobody left
  int next(Sending sending, PanelDraw draw, MatterCard poll, int most);

  /// Which kind of sending it makes.
  Sending.Kind kind();
}
