package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import nl.buurtstem.participation.MatterCard;

/// Makes reminders.
@Singleton
class Reminders implements Slice {
  private final Due due;
  private final InvitationStore invitations;
  private final PanelMessages messages;

  Reminders(Due due, InvitationStore invitations, PanelMessages messages) {
    this.due = due;
    this.invitations = invitations;
    this.messages = messages;
  }

  @Override
  public Sending.Kind kind() {
    return Sending.Kind.REMIND;
  }

  @Override
  public int next(Sending sending, PanelDraw draw, MatterCard poll, int most) {
    var people = due.of(draw).stream().limit(most).toList();
    for (var invitation : people) {
      if (invitations.reminded(invitation)) {
        messages.remind(poll, invitation.member().orElseThrow(), invitation, sending.batch());
      }
    }
    return people.size();
  }
}
