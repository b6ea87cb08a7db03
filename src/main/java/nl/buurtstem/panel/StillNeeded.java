package nl.buurtstem.panel;

import jakarta.inject.Singleton;
import nl.buurtstem.messaging.delivery.LastLook;
import nl.buurtstem.participation.code.Batches;

/// An invitation or reminder that waited is not sent to who answered, paused or left meanwhile, nor
/// once the poll has closed.
@Singleton
class StillNeeded implements LastLook {
  private final InvitationStore invitations;
  private final Batches codes;

  StillNeeded(InvitationStore invitations, Batches codes) {
    this.invitations = invitations;
    this.codes = codes;
  }

  @Override
  public boolean needless(String key) {
    var about = PanelMessages.about(key);
    return about.isPresent()
        && about.flatMap(invitations::find).filter(this::waitsForAnAnswer).isEmpty();
  }

  private boolean waitsForAnAnswer(Invitation invitation) {
    return !invitation.dropped()
        && invitation.member().filter(it -> it.state() == MemberState.ACTIVE).isPresent()
        && !codes.spent(invitation.code());
  }
}
